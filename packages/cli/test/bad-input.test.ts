import { afterEach, describe, expect, test } from "vitest";
import {
  createProject,
  desk,
  smallDesk,
  smallModules,
  without,
  type Ran,
  type TemporaryProject,
} from "./temporary-project.ts";

let project: TemporaryProject | undefined;
afterEach(() => {
  project?.remove();
});

type Input = readonly [what: string, files: Readonly<Record<string, string>>, args: readonly string[], words: RegExp];

const everyCommand: readonly Input[] = [
  [
    "no tsconfig",
    without(desk, "tsconfig.json"),
    [],
    /^No tsconfig\.json was found at .+ add one with `npx tsc --init`\.\n$/,
  ],
  [
    "a tsconfig that does not parse",
    { ...desk, "tsconfig.json": '{ "include": [' },
    [],
    /tsconfig\.json:1:15 cannot be used: .+\n$/,
  ],
  [
    "a folder without TypeScript",
    without(without(desk, "src/answer.ts"), "remote.config.ts"),
    [],
    /cannot be used: It names no file\. Mend it .+\n$/,
  ],
  [
    "an unknown flag",
    desk,
    ["--frob"],
    /^Unknown option '--frob'\. Run `thirdstate (check|wrap) --help` for what there is\.\n$/,
  ],
  ["a path that does not exist", desk, ["nowhere"], /nowhere does not exist\. Name a .+\.\n$/],
];
const wrapAlone: readonly Input[] = [
  [
    "no remote.config",
    without(desk, "remote.config.ts"),
    [],
    /^No remote\.config\.ts was found in .+createRemote\(\{ timeout: "60s"/s,
  ],
  [
    "no remote.config that CommonJS could require",
    { "package.json": "{}", "ask.js": 'const OpenAI = require("openai");\nnew OpenAI().responses.create({});\n' },
    [],
    /^No remote\.config\.cjs was found in .+require\("@thirdstate\/runtime"\);\nexports\.remote = /s,
  ],
  [
    "a --remote file that does not exist",
    desk,
    ["--remote", "./far.js"],
    /^There is no file .+far\.js to import `remote`/,
  ],
  ["a path of no project", { ...desk, "docs/a.md": "# A\n" }, ["src", "docs"], /^No file of .+ lies in .+docs\. Name /],
];

describe.each([
  ["check", everyCommand],
  ["wrap", [...everyCommand, ...wrapAlone]],
])("%s", (command, inputs) => {
  test.each(inputs)("%s: a sentence, exit 2, nothing written", async (_, files, args, words) => {
    project = createProject(files);
    const before = project.snapshot();
    const write = command === "wrap" ? ["--write", "--allow-dirty"] : [];
    const ran = await project.call(command, ...write, ...args);
    expectRefusal(ran, words);
    expect(project.snapshot()).toEqual(before);
  });
});

test("an unknown command is named", async () => {
  project = createProject(desk);
  expectRefusal(await project.call("frob"), /^Unknown command 'frob'\. Run `thirdstate --help` for what there is\.\n$/);
});

const commands = ["init", "check", "wrap", "report", "budgets", "ledger", "ledger list", "ledger reconcile"];

test.each([...commands, ""])("--help of %j says how to use it, on stdout", async (command) => {
  project = createProject({}, { modules: "none" });
  const words = command.split(" ").filter((word) => word !== "");
  const { code, stdout, stderr } = await project.call(...words, "--help");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(new RegExp(`^Usage: thirdstate ${command}`));
  if (words.length === 1) expect((await project.call("help", ...words)).stdout).toBe(stdout);
  // Examples stand with the command, not with each part of it.
  if (words.length <= 1) expect(stdout).toMatch(/^ {2}thirdstate /m);
});

test("a wrong flag names the help of the command that it was given to", async () => {
  project = createProject({}, { modules: "none" });
  expect((await project.call("ledger", "list", "--frob")).stderr).toMatch(/Run `thirdstate ledger list --help` for/);
  expect((await project.call("budgets")).stderr).toMatch(
    /^Missing required argument 'metrics'\. Run `thirdstate budgets --help`/,
  );
});

test("what the system refuses is told in a sentence", async () => {
  project = createProject(smallDesk, { modules: smallModules });
  expectRefusal(
    await project.call("report", "--out", "/proc/report.html"),
    /^\/proc\/report\.html is out of reach: .+ \(E\w+ in open\)\. Mend that, then run the command again\.\n$/,
  );
});

test("check --json is check --format json", async () => {
  project = createProject(smallDesk, { modules: smallModules });
  expect(await project.call("check", "--json")).toEqual(await project.call("check", "--format", "json"));
});

test("where there is neither a tsconfig nor a package, wrap misses the tsconfig", async () => {
  project = createProject(without(desk, "tsconfig.json"), { modules: "none" });
  expectRefusal(await project.call("wrap"), /^No tsconfig\.json was found at .+\n$/);
});

test("wrap --write asks that git could undo it, in the files that it would write", async () => {
  const desktop = createProject(smallDesk, { modules: smallModules });
  project = desktop;
  const before = project.snapshot();
  const write = (): Promise<Ran> => desktop.call("wrap", "--write");
  expectRefusal(
    await write(),
    /^Git could not undo the wrap in src\/answer\.ts \(in no repository\)\..+--allow-dirty.+\n$/,
  );
  project.git("init", "--quiet");
  expectRefusal(await write(), /^Git could not undo the wrap in src\/answer\.ts \(untracked\)\..+--allow-dirty.+\n$/);
  expect(project.snapshot()).toEqual(before);
  project.git("add", "src/answer.ts");
  project.git("commit", "--quiet", "-m", "Open the desk.");
  expect((await write()).code).toBe(0);
  expect(project.read("src/answer.ts")).toContain('remote.read.orThrow("answer.create"');
});

test("without node_modules wrap refuses, and check goes by imports and says so", async () => {
  project = createProject(desk, { modules: "none" });
  expectRefusal(
    await project.call("wrap"),
    /^The packages of .+ are not installed.+Run `npm install` there first\.\n$/,
  );
  const { code, stdout, stderr } = await project.call("check", "--format", "json");
  expect(code).toBe(1);
  expect(stderr).toMatch(/imports are not installed: @thirdstate\/runtime, openai\./);
  const { projects, sites } = JSON.parse(stdout);
  expect(projects[0].engine).toBe("syntactic");
  expect(sites).toMatchObject([{ package: "openai", member: "create", identity: "specifier" }]);
  expectRefusal(
    await project.call("check", "--require-types"),
    /imports are not installed: @thirdstate\/runtime, openai\. Run `npm install`/,
  );
});

test("a file that does not parse is named, and the others are still looked at", async () => {
  project = createProject(
    { ...smallDesk, "src/broken.ts": 'import OpenAI from "openai";\nconst client = new OpenAI(;\n' },
    { modules: smallModules },
  );
  const checked = await project.call("check", "--format", "json");
  expect(checked.code).toBe(1);
  const { findings, skipped } = JSON.parse(checked.stdout);
  expect(findings).toHaveLength(1);
  expect(skipped).toEqual([{ file: "src/broken.ts", reason: expect.stringMatching(/\(2:\d+\)$/) }]);
  const wrapped = await project.call("wrap", "--write", "--allow-dirty");
  expect(wrapped.code).toBe(1);
  expect(wrapped.stderr).toMatch(/left {2}src\/broken\.ts: It does not parse: /);
  expect(project.read("src/broken.ts")).toContain("new OpenAI(;");
  expect(project.read("src/answer.ts")).toContain("remote.read.orThrow");
});

test("a TypeScript older than 5.4 could refuse what was wrapped: wrap does not run, and check reads with a newer one", async () => {
  project = createProject(
    {
      ...smallDesk,
      "node_modules/typescript/package.json": '{ "name": "typescript", "version": "5.3.3", "main": "index.js" }',
      "node_modules/typescript/index.js": 'exports.version = "5.3.3";\n',
    },
    { modules: ["@thirdstate"] },
  );
  expectRefusal(
    await project.call("wrap"),
    /older than 5\.4.+Run `npm install --save-dev typescript@5\.4` or a later one/,
  );
  const { code, stderr } = await project.call("check");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^TypeScript 5\.3\.3 of .+ is older than 5\.4: TypeScript 6\.0\.3 reads it instead\.\n/);
});

function expectRefusal({ code, stdout, stderr }: Ran, words: RegExp): void {
  expect(stderr).toMatch(words);
  expect(stdout).toBe("");
  expect(code).toBe(2);
}

test.each(["check", "report"])("%s names five of many packages that are not installed", async (command) => {
  const names = ["ai", "b", "c", "d", "e", "f", "openai"];
  const text = names.map((name) => `import "${name}";\n`).join("");
  const bare = createProject({ "tsconfig.json": "{}", "desk.ts": text }, { modules: "none" });
  const { stderr } = await bare.call(command);
  bare.remove();
  expect(stderr).toMatch(/imports are not installed: ai, b, c, d, e and 2 more\./);
});
