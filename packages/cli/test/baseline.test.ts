import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createProject, desk, type Ran, type TemporaryProject } from "./temporary-project.ts";

const root = join(import.meta.dirname, "../../..");
const call = `await openai.responses.create({ model: "gpt-5", input: "tide" });\n`;
const files = {
  ...desk,
  "src/tide.ts": `import OpenAI from "openai";\n\nconst openai = new OpenAI();\n${call}${call}export {};\n`,
  "src/twice.ts": `import { remote } from "../remote.config.js";
import "openai";
export const first = remote.read.orThrow("harbour.tide", async () => 1);
export const second = remote.read.orThrow("harbour.tide", async () => 2);
console.log(first, second);
`,
  "eslint.config.mjs": `import thirdstate from "@thirdstate/eslint-plugin";
import tseslint from "typescript-eslint";
export default [
  { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } } },
  thirdstate.configs.strict,
  { rules: { "no-console": "error" } },
];
`,
};
const kept = "eslint-suppressions.json";

let project: TemporaryProject;
beforeEach(() => {
  project = createProject(files);
});
afterEach(() => {
  project.remove();
});

describe.each(["eslint", "eslint-9"])("%s and check keep one baseline", (version) => {
  const eslint = (...flags: readonly string[]): Ran => {
    const bin = join(root, "node_modules", version, "bin/eslint.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...flags, "src"], {
      cwd: project.folder,
      encoding: "utf8",
    });
    return { code: status, stdout, stderr };
  };
  const eslintAlone = (...flags: readonly string[]): Ran => eslint("--rule", "no-console: off", ...flags);

  test("the linter passes on what check wrote, byte for byte its own", () => {
    const before = eslintAlone();
    expect([before.code, before.stderr]).toEqual([1, ""]);
    const ran = check("--suppress-all");
    expect(ran.stdout).toMatch(/^No finding, 5 suppressed: /m);
    expect(ran.code).toBe(0);
    const written = project.read(kept);
    expect(JSON.parse(written)["src/tide.ts"]).toEqual({ "thirdstate/no-unguarded-remote-call": { count: 2 } });
    expect(eslintAlone()).toMatchObject({ code: 0, stderr: "" });
    rmSync(join(project.folder, kept));
    eslintAlone("--suppress-all");
    expect(written).toBe(project.read(kept));
  });

  test("check passes on what the linter wrote, and leaves its other rules in it", () => {
    eslint("--suppress-all");
    const written = project.read(kept);
    expect(written).toContain("no-console");
    expect(check().code).toBe(0);
    expect(check("--prune-suppressions").code).toBe(0);
    expect(check("--suppress-all").code).toBe(0);
    expect(project.read(kept)).toBe(written);
  });

  test("both tell all findings of a rule in a file that has one more, and nothing of the others", () => {
    check("--suppress-all");
    write("src/tide.ts", `${files["src/tide.ts"]}${call}`);
    const { findings } = JSON.parse(check("--format", "json").stdout);
    expect(findings.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`)).toEqual([
      "src/tide.ts:4",
      "src/tide.ts:5",
      "src/tide.ts:7",
    ]);
    expect(eslintAlone("--format", "json").stdout.match(/"ruleId":"thirdstate/g)).toHaveLength(3 + suppressedTwice);
    expect(eslintAlone().stdout).toContain("3 problems (3 errors");
  });

  test("both fail over what is left, and prune it alike", () => {
    check("--suppress-all");
    const full = project.read(kept);
    write("src/tide.ts", files["src/tide.ts"].replace(call, ""));
    rmSync(join(project.folder, "src/answer.ts"));
    expect(check()).toMatchObject({ code: 1, stderr: expect.stringMatching(/--prune-suppressions/) });
    expect(check("--pass-on-unpruned-suppressions").code).toBe(0);
    expect(eslintAlone()).toMatchObject({ code: 2, stderr: expect.stringMatching(/--prune-suppressions/) });
    expect(check("--prune-suppressions").code).toBe(0);
    const pruned = project.read(kept);
    write(kept, full);
    eslintAlone("--prune-suppressions");
    expect(pruned).toBe(project.read(kept));
    expect(pruned).not.toBe(full);
    expect(check().code).toBe(0);
  });

  test("an emptied file is written alike", () => {
    check("--suppress-all");
    for (const name of ["src/tide.ts", "src/answer.ts", "src/twice.ts"]) write(name, "export {};\n");
    const full = project.read(kept);
    check("--prune-suppressions");
    const pruned = project.read(kept);
    write(kept, full);
    eslintAlone("--prune-suppressions");
    expect(pruned).toBe(project.read(kept));
  });
});

/** The two findings of `src/twice.ts` and the one of `src/answer.ts` stand among the suppressed messages. */
const suppressedTwice = 3;

test("one rule is suppressed alone", () => {
  const ran = check("--suppress-rule", "thirdstate/no-duplicate-site", "--format", "json");
  const { findings, suppressed } = JSON.parse(ran.stdout);
  expect(ran.code).toBe(1);
  expect(findings).toHaveLength(3);
  expect(
    suppressed.map(({ rule, suppressions }: { rule: string; suppressions: unknown }) => [rule, suppressions]),
  ).toEqual(Array.from({ length: 2 }, () => ["thirdstate/no-duplicate-site", [{ kind: "file", justification: "" }]]));
});

test("a check that asks fewer rules, or knows no types, calls nothing left over", () => {
  check("--suppress-all");
  const full = project.read(kept);
  expect(project.run("check", "--prune-suppressions").code).toBe(0);
  expect(project.read(kept)).toBe(full);
  rmSync(join(project.folder, "node_modules"));
  expect(check("--prune-suppressions").stderr).toMatch(/are not installed/);
  expect(project.read(kept)).toBe(full);
});

test("paths are those of the working directory, whichever folder is checked", () => {
  expect(project.run("check", join(project.folder, "src/.."), "--suppress-all").code).toBe(0);
  expect(Object.keys(JSON.parse(project.read(kept)))).toEqual(["src/answer.ts", "src/tide.ts"]);
});

test("warnings fail where they are counted, and stay out of the file", () => {
  const late = `import OpenAI from "openai";
import { remote } from "../remote.config.js";
const openai = new OpenAI({ maxRetries: 0 });
export const ask = (input: string) => remote.read("ask", () => openai.responses.create({ model: "gpt-5", input }));
`;
  write("src/late.ts", late);
  check("--suppress-all");
  const { stdout, code } = check();
  expect(stdout).toMatch(/^1 finding, 5 suppressed: /m);
  expect(code).toBe(0);
  expect(project.read(kept)).not.toContain("late.ts");
  expect(check("--max-warnings", "1").code).toBe(0);
  expect(check("--max-warnings", "0").code).toBe(1);
});

test.each([
  [
    "a file that is named and not there",
    ["--suppressions-location", "none.json"],
    /none\.json does not exist\. Run with --suppress-all/,
  ],
  ["a folder", ["--suppressions-location", "src"], /src is a folder\. Name the file/],
  ["a rule that nobody knows", ["--suppress-rule", "thirdstate/no-rain"], /^There is no rule "thirdstate\/no-rain"/],
  ["two ways of writing at once", ["--suppress-all", "--prune-suppressions"], /cannot be used with option/],
  ["a number of warnings that is none", ["--max-warnings", "few"], /It is no whole number\./],
])("%s: a sentence, exit 2, nothing written", (_, flags, words) => {
  const ran = check(...flags);
  expect(ran.stderr).toMatch(words);
  expect([ran.code, ran.stdout]).toEqual([2, ""]);
  expect(existsSync(join(project.folder, kept))).toBe(false);
});

test.each([["{"], ["[]"], [`{ "src/tide.ts": { "thirdstate/no-unguarded-remote-call": 2 } }`]])(
  "a suppressions file that reads %s is refused and left",
  (text) => {
    write(kept, text);
    const { code, stderr } = check("--prune-suppressions");
    expect([code, readFileSync(join(project.folder, kept), "utf8")]).toEqual([2, text]);
    expect(stderr).toMatch(/holds no suppressions\. Restore it, or delete it/);
  },
);

test("a comment keeps a finding back, with its reason", () => {
  const reason = "// eslint-disable-next-line thirdstate/no-unguarded-remote-call -- asked once, by hand\n";
  write("src/tide.ts", files["src/tide.ts"].replace(call, `${reason}${call}`));
  const { findings, suppressed } = JSON.parse(project.run("check", "--format", "json").stdout);
  expect(findings.map(({ file }: { file: string }) => file)).toEqual(["src/answer.ts", "src/tide.ts"]);
  expect(suppressed).toMatchObject([
    { file: "src/tide.ts", line: 5, suppressions: [{ kind: "directive", justification: "asked once, by hand" }] },
  ]);
});

function check(...flags: readonly string[]): Ran {
  return project.run("check", "--preset", "strict", ...flags);
}

function write(name: string, text: string): void {
  writeFileSync(join(project.folder, name), text);
}
