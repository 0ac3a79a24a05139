import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  createProject,
  smallDesk,
  smallModules as modules,
  type Ran,
  type TemporaryProject,
} from "./temporary-project.ts";

const root = join(import.meta.dirname, "../../..");
const call = `await openai.responses.create({ model: "gpt-5", input: "tide" });\n`;
const files = {
  ...smallDesk,
  "src/tide.ts": `import OpenAI from "openai";\n\nconst openai = new OpenAI();\n${call}${call}export {};\n`,
  "src/greet.ts": `import OpenAI from "openai";\n\nnew OpenAI().responses.stream({ model: "gpt-5", input: "Greet." });\nconsole.log("greeted");\n`,
  "eslint.config.mjs": `import thirdstate from "@thirdstate/eslint-plugin";
import tseslint from "typescript-eslint";
export default [
  { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser } },
  thirdstate.configs.strict,
  { rules: { "no-console": "error" } },
];
`,
};
const kept = "eslint-suppressions.json";

/** What ESLint says of a rule that `check` alone can ask whole; nothing else may stand on its stderr. */
const oneFile =
  /^\(node:\d+\) thirdstate: The rule thirdstate\/no-duplicate-site compares files, and without types it sees one file at a time\. `npx thirdstate check` sees them all\.\n\(Use `node --trace-warnings \.\.\.` to show where the warning was created\)\n$/;

let project: TemporaryProject;
beforeEach(() => {
  project = createProject(files, { modules });
});
afterEach(() => {
  project.remove();
});

/** What `--suppress-all` keeps of the project as it is at first. */
let full = "";
beforeAll(async () => {
  project = createProject(files, { modules });
  const ran = await check("--suppress-all");
  expect(ran.stdout).toMatch(/^No finding, 5 suppressed: /m);
  expect([ran.code, ran.stderr]).toEqual([0, ""]);
  full = project.read(kept);
  expect(JSON.parse(full)["src/tide.ts"]).toEqual({ "thirdstate/no-unguarded-remote-call": { count: 2 } });
  project.remove();
});

describe("ESLint and check keep one baseline", () => {
  test.each(["eslint", "eslint-9"])("%s passes on what check wrote, byte for byte its own", (version) => {
    const passed = { code: 0, stdout: "", stderr: expect.stringMatching(oneFile) };
    write(kept, full);
    expect(eslint(version, ...alone)).toEqual(passed);
    rmSync(join(project.folder, kept));
    expect(eslint(version, ...alone, "--suppress-all")).toEqual(passed);
    expect(project.read(kept)).toBe(full);
  });

  test("check passes on what the linter wrote, and leaves its other rules in it", async () => {
    eslint("eslint", "--suppress-all");
    const written = project.read(kept);
    expect(written).toContain("no-console");
    expect((await check("--prune-suppressions")).code).toBe(0);
    expect((await check("--suppress-all")).code).toBe(0);
    expect(project.read(kept)).toBe(written);
  });

  test("both tell all findings of a rule in a file that has one more, and nothing of the others", async () => {
    write(kept, full);
    write("src/tide.ts", `${files["src/tide.ts"]}${call}`);
    const { findings } = JSON.parse((await check("--format", "json")).stdout);
    expect(findings.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`)).toEqual([
      "src/tide.ts:4",
      "src/tide.ts:5",
      "src/tide.ts:7",
    ]);
    expect(eslint("eslint", ...alone).stdout).toContain("3 problems (3 errors");
  });

  test("both fail over what is left, and prune it alike", async () => {
    write(kept, full);
    write("src/tide.ts", files["src/tide.ts"].replace(call, ""));
    rmSync(join(project.folder, "src/answer.ts"));
    expect(await check()).toMatchObject({ code: 1, stderr: expect.stringMatching(/--prune-suppressions/) });
    expect(eslint("eslint", ...alone)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--prune-suppressions/),
    });
    await expectPrunedAlike();
  });

  test("an emptied file is written alike", async () => {
    write(kept, full);
    for (const name of ["src/answer.ts", "src/tide.ts", "src/greet.ts"]) write(name, "export {};\n");
    await expectPrunedAlike();
  });
});

async function expectPrunedAlike(): Promise<void> {
  expect((await check("--prune-suppressions")).code).toBe(0);
  const pruned = project.read(kept);
  write(kept, full);
  eslint("eslint", ...alone, "--prune-suppressions");
  expect(pruned).toBe(project.read(kept));
  expect(pruned).not.toBe(full);
}

test("one rule is suppressed alone", async () => {
  const ran = await check("--suppress-rule", "thirdstate/no-abandoned-stream", "--format", "json");
  const { findings, suppressed } = JSON.parse(ran.stdout);
  expect(ran.code).toBe(1);
  expect(findings).toHaveLength(4);
  expect(suppressed).toMatchObject([
    { rule: "thirdstate/no-abandoned-stream", suppressions: [{ kind: "file", justification: "" }] },
  ]);
});

test("a check that asks fewer rules, or knows no types, calls nothing left over", async () => {
  write(kept, full);
  write("src/tide.ts", "export {};\n");
  expect((await check("--pass-on-unpruned-suppressions")).code).toBe(0);
  write("src/tide.ts", files["src/tide.ts"]);
  expect((await project.call("check", "--prune-suppressions")).code).toBe(0);
  expect(project.read(kept)).toBe(full);
  rmSync(join(project.folder, "node_modules"), { recursive: true });
  expect((await check("--prune-suppressions")).stderr).toMatch(/are not installed/);
  expect(project.read(kept)).toBe(full);
});

test("paths are those of the working directory, whichever folder is checked", async () => {
  expect((await project.call("check", join(project.folder, "src/.."), "--suppress-all")).code).toBe(0);
  expect(Object.keys(JSON.parse(project.read(kept)))).toEqual(["src/answer.ts", "src/greet.ts", "src/tide.ts"]);
});

test("warnings fail where they are counted, and stay out of the file", async () => {
  const late = `import OpenAI from "openai";
import { remote } from "../remote.config.js";
const openai = new OpenAI({ maxRetries: 0 });
export const ask = (input: string) => remote.read("ask", () => openai.responses.create({ model: "gpt-5", input }));
`;
  write("src/late.ts", late);
  const { stdout, code } = await check("--suppress-all");
  expect(stdout).toMatch(/^1 finding, 5 suppressed: /m);
  expect(code).toBe(0);
  expect(project.read(kept)).not.toContain("late.ts");
  expect((await check("--max-warnings", "1")).code).toBe(0);
  expect((await check("--max-warnings", "0")).code).toBe(1);
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
])("%s: a sentence, exit 2, nothing written", async (_, flags, words) => {
  const ran = await check(...flags);
  expect(ran.stderr).toMatch(words);
  expect([ran.code, ran.stdout]).toEqual([2, ""]);
  expect(existsSync(join(project.folder, kept))).toBe(false);
});

test.each([["{"], ["[]"], [`{ "src/tide.ts": { "thirdstate/no-unguarded-remote-call": 2 } }`]])(
  "a suppressions file that reads %s is refused and left",
  async (text) => {
    write(kept, text);
    const { code, stderr } = await check("--prune-suppressions");
    expect([code, readFileSync(join(project.folder, kept), "utf8")]).toEqual([2, text]);
    expect(stderr).toMatch(/holds no suppressions\. Restore it, or delete it/);
  },
);

test("a comment keeps a finding back, with its reason", async () => {
  const reason = "// eslint-disable-next-line thirdstate/no-unguarded-remote-call -- asked once, by hand\n";
  write("src/tide.ts", files["src/tide.ts"].replace(call, `${reason}${call}`));
  const { findings, suppressed } = JSON.parse((await project.call("check", "--format", "json")).stdout);
  expect(findings.map(({ file }: { file: string }) => file)).toEqual(["src/answer.ts", "src/greet.ts", "src/tide.ts"]);
  expect(suppressed).toMatchObject([
    { file: "src/tide.ts", line: 5, suppressions: [{ kind: "directive", justification: "asked once, by hand" }] },
  ]);
});

/** Our rules, of all that the config turns on. */
const alone = ["--rule", "no-console: off"];

function eslint(version: string, ...flags: readonly string[]): Ran {
  const bin = join(root, "node_modules", version, "bin/eslint.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...flags, "src"], {
    cwd: project.folder,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

function check(...flags: readonly string[]): Promise<Ran> {
  return project.call("check", "--preset", "strict", ...flags);
}

function write(name: string, text: string): void {
  writeFileSync(join(project.folder, name), text);
}
