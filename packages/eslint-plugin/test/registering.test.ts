import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, removeProject, root } from "./desk/create-project.ts";
import { hosts, lint, messages } from "./desk/lint.ts";

const page = readFileSync(join(root, "docs/registering.md"), "utf8");
const blocks = [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, text = ""]) => ({ language, text }));
const [byComment = [], bySettings = [], [complaint = ""] = []] = blocks
  .filter(({ language }) => language === "")
  .map(({ text }) => text.trim().split("\n"));
/** Named by their first line, which counts as a line of the file; JSON has no comments. */
const files = new Map(
  blocks.flatMap(({ language, text }) => {
    const name = /^\/\/ (\S+)\n/.exec(text);
    return name?.[1] === undefined ? [] : [[name[1], language === "json" ? text.slice(name[0].length) : text] as const];
  }),
);
const bin = join(root, "packages/cli/dist/bin.js");

let folder = "";
beforeAll(() => {
  folder = createProject({ "thirdstate.config.json": textOf("thirdstate.config.json") });
  mkdirSync(join(folder, "src"));
  for (const name of files.keys()) if (name.startsWith("src/")) writeFileSync(join(folder, name), textOf(name));
  const { compilerOptions } = JSON.parse(readFileSync(join(folder, "tsconfig.json"), "utf8"));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
});
afterAll(() => removeProject(folder));

describe.each(hosts)("the page on registering, $name", (host) => {
  it("tells of its settings what they find", async () => {
    const shown = (await lint(host, folder, "src")).map(toPlace).filter((place) => place.startsWith("src/tower"));
    expect(shown.toSorted()).toEqual(bySettings.toSorted());
  });

  it.runIf(host.typed)("tells of its comments what they find, in any file", async () => {
    const shown = (await lint(host, folder, "src")).map(toPlace).filter((place) => place.startsWith("src/desk"));
    expect(shown.toSorted()).toEqual(byComment.toSorted());
  });

  it("finds the same where ESLint's own settings say it", async () => {
    const bare = createProject({});
    for (const name of ["src/pilots.ts", "src/tower.ts"]) write(bare, name, textOf(name));
    writeFileSync(join(bare, "tsconfig.json"), readFileSync(join(folder, "tsconfig.json")));
    const settings: Linter.Config = { settings: { thirdstate: JSON.parse(textOf("thirdstate.config.json")) } };
    const shown = (await lint(host, bare, "src", [settings])).map(toPlace);
    removeProject(bare);
    expect(shown.toSorted()).toEqual(bySettings.toSorted());
  });

  it("says once what of its settings cannot be used, and goes on", async () => {
    const warned: string[] = [];
    const listen = ({ message }: Error): void => void warned.push(message);
    process.on("warning", listen);
    const wrong = {
      settings: { thirdstate: { calls: [{ package: `no-${host.name}`, member: "ask", effect: "read" }] } },
    };
    const found = await messages(host, folder, ["src/tower.ts", "src/desk.ts"], [wrong]);
    await new Promise((done) => setImmediate(done));
    process.off("warning", listen);
    expect(found.length).toBeGreaterThan(0);
    expect(
      warned.filter((message) => message.includes(`the package no-${host.name}, which is not installed`)),
    ).toHaveLength(1);
  });
});

describe("the page on registering, the command", () => {
  it("tells of both what they find, in ESLint's places", async () => {
    const { status, stdout } = check(folder);
    const findings: { rule: string; file: string; line: number }[] = JSON.parse(stdout).findings;
    const shown = findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`);
    expect(status).toBe(1);
    expect(shown.toSorted()).toEqual([...byComment, ...bySettings].toSorted());
  });

  it.each(["check", "wrap"])("%s: exits with 2 and says what cannot be used", (command) => {
    const wrong = createProject({ "thirdstate.config.json": textOf("wrong.config.json") });
    for (const name of ["src/pilots.ts", "src/tower.ts"]) write(wrong, name, textOf(name));
    writeFileSync(join(wrong, "tsconfig.json"), readFileSync(join(folder, "tsconfig.json")));
    const { status, stderr } = spawnSync(process.execPath, [bin, command], { cwd: wrong, encoding: "utf8" });
    removeProject(wrong);
    expect([status, stderr]).toEqual([2, `${join(wrong, "thirdstate.config.json")}: ${complaint}\n`]);
  });
});

function check(cwd: string) {
  return spawnSync(process.execPath, [bin, "check", "--format", "json"], { cwd, encoding: "utf8" });
}

function write(project: string, name: string, text: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
}

function textOf(name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`docs/registering.md has no block for ${name}.`);
  return text;
}

/** `src/desk.ts:3:27-3:30 thirdstate/rule …` without its columns and words. */
function toPlace(shown: string): string {
  return shown.replace(/^([^:]+:\d+):\S+ (\S+).*$/s, "$1 $2");
}
