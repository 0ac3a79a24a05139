import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, desk, type Ran, type TemporaryProject } from "./temporary-project.ts";

const tools = `import { tool } from "ai";
import { writeFileSync } from "node:fs";
import { z } from "zod";

export const note = tool({
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => writeFileSync("notes.txt", text),
});
const tide = tool({ inputSchema: z.object({}), execute: async () => "high" });
export const harbour = { tide };
`;
const agent = `import { generateText, stepCountIs, type LanguageModel, type ToolSet } from "ai";
import { note, harbour } from "./tools.ts";
import { remote } from "../remote.config.ts";

export const desk = (model: LanguageModel, prompt: string) =>
  remote.agent.orThrow("desk.answer", { timeout: "90s" }, ({ signal }) =>
    generateText({ model, prompt, tools: { ...harbour, "<b>note</b>": note }, stopWhen: stepCountIs(4), abortSignal: signal }),
  );
export const stranger = (model: LanguageModel, tools: ToolSet) => generateText({ model, prompt: "Hello?", tools });
/** Nobody sees whether it may reach tools: it counts as a read. */
export const hidden = (options: Parameters<typeof generateText>[0]) => generateText(options);
`;
const agents = `import { Agent, handoff, run, tool } from "@openai/agents";
import { z } from "zod";

const berths = tool({ name: "berths", description: "Free berths", parameters: z.object({}), execute: async () => "4" });
const pilot = new Agent({ name: "pilot", tools: [berths] });
const clerk = new Agent({ name: "clerk", handoffs: [handoff(pilot)] });
export const answer = (question: string) => run(clerk, question, { maxTurns: 5 });
`;
const files = { ...desk, "src/tools.ts": tools, "src/agent.ts": agent, "src/agents.ts": agents };

let project: TemporaryProject;
let json: Ran;
let page = "";
beforeAll(async () => {
  project = createProject(files);
  json = await project.call("report", "--json");
  await project.call("report", "--out", "desk.html");
  page = project.read("desk.html");
}, 180_000);
afterAll(() => {
  project.remove();
});

describe("thirdstate report --json", () => {
  it("tells of every remote call: guard, deadline, retries", () => {
    const { sites } = JSON.parse(json.stdout);
    const found = sites.map((row: Record<string, unknown>) => [
      row["call"],
      row["guarded"],
      row["site"],
      row["deadline"],
    ]);
    expect(found).toMatchObject([
      ["generateText", "yes", "desk.answer", { by: "guard", ms: 90_000, from: "call" }],
      ["generateText", "no", null, { by: "nobody" }],
      ["generateText", "no", null, { by: expect.any(String) }],
      ["run", "no", null, { by: "nobody" }],
      ["openai.responses.create", "no", null, { by: "sdk", ms: 600_000, from: "default", covers: "headers" }],
    ]);
    expect(sites.at(-1).retries).toEqual({ own: 0, inner: 2, requests: 3 });
  });

  it("follows an agent's tools through spreads, files and handoffs, and says what it could not follow", () => {
    const rows: readonly {
      tools: readonly { name: string; via: readonly string[] }[];
      open: readonly { text: string }[];
    }[] = JSON.parse(json.stdout).agents;
    const told = rows.map(({ tools: taken, open }) => [
      ...taken.map(({ name, via }) => [...via, name].join(" > ")),
      ...open.map(({ text }) => `? ${text}`),
    ]);
    expect(told).toEqual([["tide", "note"], ["? tools"], ["pilot > berths"]]);
    expect(JSON.parse(json.stdout).agents).toMatchObject([
      { turns: 4, hops: 7 },
      { turns: 1, hops: 1 },
      { turns: 5, hops: 9 },
    ]);
  });

  it("lists what is left unguarded, writes first", () => {
    const { unguarded } = JSON.parse(json.stdout);
    expect(unguarded.map(({ effect }: { effect: string }) => effect)).toEqual([
      "write",
      "composite",
      "composite",
      "read",
      "read",
    ]);
    expect(unguarded[0]).toMatchObject({ call: "writeFileSync", tools: ["note"], takesKey: false });
  });
});

describe("thirdstate report", () => {
  it("writes one page that loads nothing, the same each time", async () => {
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)|@import|url\(/);
    expect(page).toContain("default-src &#39;none&#39;");
    await project.call("report", "--out", "again.html");
    expect(project.read("again.html")).toBe(page);
  }, 120_000);

  it("shows texts of the program as texts", () => {
    const text = page.replaceAll(/<script[^]*?<\/script>/g, "");
    expect(text).not.toContain("<b>");
    expect(text).toContain("writeFileSync");
  });

  it("names the script by its hash, so that the policy lets it run", async () => {
    const [, hash] = /script-src &#39;sha256-([^&]+)&#39;/.exec(page) ?? [];
    const [, script = ""] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
    expect(hash).toBe(Buffer.from(bytes).toString("base64"));
  });

  it.each([
    ["nowhere/report.html", /nowhere does not exist\. Make it, or name another file by --out\.\n$/],
    ["src", /^src is a folder\. Name the file to write by --out, such as src\/report\.html\.\n$/],
  ])("says why it cannot write %s", async (out, words) => {
    const { code, stderr } = await project.call("report", "--out", out);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});
