import { afterEach, expect, test } from "vitest";
import { createProject, desk, smallDesk, smallModules as modules, type TemporaryProject } from "./temporary-project.ts";

let project: TemporaryProject | undefined;
afterEach(() => {
  project?.remove();
});

test("prints code frames and exits with 1", async () => {
  project = createProject(desk);
  const { code, stdout, stderr } = await project.call("check");
  expect(stderr).toBe("");
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^src\/answer\.ts:6:50 {2}thirdstate\/no-unguarded-remote-call\n> 6 \| {3}const \{ output_text \} = await openai.*\n {4}\| {50}\^{6} `openai\.responses\.create` .*\.\nwhy {3}.*\.\nhow {3}.*\.\n\n1 finding: 1 remote call \(0 under a guard\) and 0 tools in 2 files\.\n$/,
  );
});

test("prints the JSON of version 1 alone on stdout", async () => {
  project = createProject(desk);
  const { code, stdout, stderr } = await project.call("check", ".", "--format", "json");
  expect(code).toBe(1);
  expect(stderr).toBe("");
  const { projects, sites, findings, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual({
    version: 1,
    tool: { name: "thirdstate", version: "0.0.0" },
    tools: [],
    suppressed: [],
    unknownSdks: [],
    skipped: [],
  });
  expect(projects).toEqual([{ tsconfig: "tsconfig.json", engine: "classic", typescript: "6.0.3", files: 2 }]);
  const place = { file: "src/answer.ts", line: 6, column: 50, endLine: 6, endColumn: 56 };
  expect(sites).toEqual([
    {
      ...place,
      sdk: "openai",
      package: "openai",
      container: "Responses",
      member: "create",
      effect: "read",
      form: "awaited",
      identity: "types",
      guarded: "no",
      key: "no",
    },
  ]);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ ...place, rule: "thirdstate/no-unguarded-remote-call", severity: "error" });
  expect(findings[0].fingerprint).toMatch(/^[0-9a-f]{16}$/);
});

test("tells of a tool which writes it reaches, and on which way", async () => {
  const refund = `import { tool } from "ai";
import Stripe from "stripe";
import { z } from "zod";

const stripe = new Stripe("sk_test");
const refund = (charge: string) => stripe.refunds.create({ charge });

export const refundOrder = tool({
  inputSchema: z.object({ charge: z.string() }),
  execute: ({ charge }) => refund(charge),
});
`;
  project = createProject({ ...desk, "src/refund.ts": refund });
  const { tools } = JSON.parse((await project.call("check", "--format", "json")).stdout);
  const path = ["refundOrder", "refund (refund.ts:6)", "stripe.refunds.create"];
  expect(tools).toEqual([
    {
      ...{ file: "src/refund.ts", line: 8, column: 14 },
      ...{ framework: "ai", name: "refundOrder", effect: "write", key: "no", approval: "no" },
      effects: [{ sdk: "stripe", member: "create", file: "src/refund.ts", line: 6, key: "no", path }],
    },
  ]);
});

test("the edits of a finding are those that mend it", async () => {
  const asking = `import "./question.ts";\n${smallDesk["src/answer.ts"] ?? ""}`;
  project = createProject({ ...smallDesk, "src/answer.ts": asking, "src/question.ts": "export {};\n" }, { modules });
  const { findings } = JSON.parse((await project.call("check", "--format", "json")).stdout);
  let text = asking;
  for (const { file, start, end, text: added } of findings[0].edits[0].changes.toReversed()) {
    expect(file).toBe("src/answer.ts");
    text = text.slice(0, start) + added + text.slice(end);
  }
  expect((await project.call("wrap", "--write", "--allow-dirty")).code).toBe(0);
  expect(text).toBe(project.read("src/answer.ts"));
});

test("a fingerprint outlives lines that move", async () => {
  project = createProject(smallDesk, { modules });
  const moved = createProject(
    { ...smallDesk, "src/answer.ts": `// moved\n${smallDesk["src/answer.ts"] ?? ""}` },
    { modules },
  );
  const find = async (each: TemporaryProject) =>
    JSON.parse((await each.call("check", "--format", "json")).stdout).findings[0];
  const before = await find(project);
  const after = await find(moved);
  moved.remove();
  expect(after.fingerprint).toBe(before.fingerprint);
  expect(after.line).toBe(before.line + 1);
});

test("exits with 0 where everything is guarded", async () => {
  project = createProject(smallDesk, { modules });
  expect((await project.call("wrap", "--write", "--allow-dirty")).code).toBe(0);
  const { code, stdout } = await project.call("check");
  expect(stdout).toBe("No finding: 1 remote call (1 under a guard) and 0 tools in 2 files.\n");
  expect(code).toBe(0);
});

test("asks what a preset asks", async () => {
  const twice = `import { remote } from "../remote.config.js";
export const first = remote.read.orThrow("harbour.tide", async () => 1);
export const second = remote.read.orThrow("harbour.tide", async () => 2);
import "openai";
`;
  const { call } = (project = createProject({ ...smallDesk, "src/answer.ts": twice }, { modules }));
  const rulesOf = async (...flags: readonly string[]): Promise<readonly string[]> =>
    JSON.parse((await call("check", "--format", "json", ...flags)).stdout).findings.map(
      ({ rule }: { rule: string }) => rule,
    );
  expect(await rulesOf()).toEqual([]);
  expect(await rulesOf("--preset", "strict")).toContain("thirdstate/no-duplicate-site");
});
