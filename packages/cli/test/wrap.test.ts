import { afterEach, expect, test } from "vitest";
import { createProject, desk, type TemporaryProject } from "./temporary-project.ts";

let project: TemporaryProject | undefined;
afterEach(() => {
  project?.remove();
});

const wrapped = `  const { output_text } = await remote.read.orThrow("answer.create", ({ signal, innerRetries }) => openai.responses.create({ model: "gpt-5", input }, { signal, maxRetries: innerRetries(2) }));`;

test("a dry run prints a patch that git applies, and writes nothing", () => {
  project = createProject(desk);
  project.git("init", "--quiet");
  const before = project.snapshot();
  const { code, stdout, stderr } = project.run("wrap");
  expect(code).toBe(0);
  expect(project.snapshot()).toEqual(before);
  expect(stderr).toContain("1 call to wrap in 1 file.\nNothing was written: --write applies the diff.\n");
  const patched = createProject({ ...desk, "wrap.patch": stdout });
  patched.git("init", "--quiet");
  patched.git("apply", "wrap.patch");
  const text = patched.read("src/answer.ts");
  patched.remove();
  expect(text).toContain(wrapped);
});

test("--check exits with 1 as long as there is something to wrap", () => {
  project = createProject(desk);
  expect(project.run("wrap", "--check").code).toBe(1);
  expect(project.run("wrap", "--write", "--allow-dirty").code).toBe(0);
  const { code, stderr } = project.run("wrap", "--check");
  expect(code).toBe(0);
  expect(stderr).toBe("No remote call is without a guard: nothing to wrap.\n1 call under a guard before, untouched.\n");
});

test("--json prints one report, the diff in it", () => {
  project = createProject(desk);
  const { stdout, stderr } = project.run("wrap", "--json");
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    tool: { name: "thirdstate wrap", version: "0.0.0" },
    projects: [{ tsconfig: "tsconfig.json", typescript: "6.0.3", files: 2 }],
    written: false,
    files: ["src/answer.ts"],
    wrapped: [
      {
        file: "src/answer.ts",
        line: 6,
        column: 50,
        call: "openai.responses.create",
        site: "answer.create",
        method: "read.orThrow",
        owners: [],
      },
    ],
    left: [],
    decisions: [],
    assertions: [],
    waiting: 0,
    guarded: 0,
    skipped: [],
    notes: [],
    diff: expect.stringContaining(`+${wrapped}\n`),
  });
});

test.each(["./src/far.ts", ".\\src\\far.js"])("--remote names a file from where the command is called, %s", (name) => {
  project = createProject({ ...desk, "src/far.ts": 'export { remote } from "../remote.config.ts";\n' });
  const { stdout } = project.run("wrap", "--remote", name);
  expect(stdout).toContain('+import { remote } from "./far.ts";\n');
});

test("--remote names a module as imports write it", () => {
  const manifest = '{ "name": "desk", "type": "module", "imports": { "#remote": "./remote.config.ts" } }';
  project = createProject({ ...desk, "package.json": manifest });
  const { stdout } = project.run("wrap", "--remote", "#remote");
  expect(stdout).toContain('+import { remote } from "#remote";\n');
});

/** A desk whose tsconfig references another project in `pay`. */
function withPay(include: string, files: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const tsconfig = desk["tsconfig.json"] ?? "";
  const references = '"references": [{ "path": "pay" }], "include"';
  return {
    ...desk,
    ...files,
    "tsconfig.json": tsconfig.replace('"include"', references),
    "pay/tsconfig.json": tsconfig.replace('"src"', include),
  };
}

test("a call in a file that two projects hold is told of once", () => {
  project = createProject(withPay('"../src"'));
  const { wrapped, projects } = JSON.parse(project.run("wrap", "--json").stdout);
  expect(projects).toHaveLength(2);
  expect(wrapped).toHaveLength(1);
});

test("paths in two projects are looked into from the tsconfig above both", () => {
  project = createProject(withPay('"lib"', { "pay/lib/ask.ts": desk["src/answer.ts"] ?? "" }));
  const { files } = JSON.parse(project.run("wrap", "--json", "pay/lib", "src").stdout);
  expect(files).toEqual(expect.arrayContaining(["pay/lib/ask.ts", "src/answer.ts"]));
});

test("paths narrow what is wrapped, and tests are left alone", () => {
  const text = desk["src/answer.ts"] ?? "";
  project = createProject({ ...desk, "src/other.ts": text, "src/answer.test.ts": text });
  const { files } = JSON.parse(project.run("wrap", "--json", "src/other.ts").stdout);
  expect(files).toEqual(["src/other.ts"]);
  const all = JSON.parse(project.run("wrap", "--json").stdout);
  expect(all.files).toEqual(["src/answer.ts", "src/other.ts"]);
  expect(all.wrapped.map(({ site }: { site: string }) => site)).toEqual(["answer.create", "answer.create2"]);
  expect(all.skipped).toEqual([]);
});

test("a wrap that a caller elsewhere would feel is taken back", () => {
  const caller =
    'import type { APIPromise } from "openai";\nimport { ask } from "./ask.ts";\n\nexport const raw = (promise: APIPromise<unknown> = ask("Where?")) => promise.asResponse();\n';
  const ask =
    'import OpenAI from "openai";\n\nconst openai = new OpenAI();\n\nexport const ask = (input: string) => openai.responses.create({ model: "gpt-5", input });\n';
  project = createProject({ ...desk, "src/ask.ts": ask, "src/caller.ts": caller });
  const { code, stdout } = project.run("wrap", "--json", "--write", "--allow-dirty");
  expect(code).toBe(1);
  const { left, files } = JSON.parse(stdout);
  expect(files).toEqual(["src/answer.ts"]);
  expect(left).toMatchObject([{ file: "src/ask.ts", call: "openai.responses.create", diagnostic: 2740 }]);
  expect(project.read("src/ask.ts")).toBe(ask);
});

test("a project whose TypeScript cannot be read is checked by the one that comes along, and that is said", () => {
  project = createProject(
    {
      ...desk,
      "node_modules/typescript/package.json": '{ "name": "typescript", "version": "7.0.2", "main": "index.js" }',
      "node_modules/typescript/index.js": 'exports.version = "7.0.2";\n',
    },
    { modules: ["openai", "@thirdstate", "@types"] },
  );
  const { code, stderr } = project.run("wrap");
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^TypeScript 7\.0\.2 of .+ offers no programs that can be read: TypeScript 6\.0\.3 reads it instead\.\n/,
  );
});
