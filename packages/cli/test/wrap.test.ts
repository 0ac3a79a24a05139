import { afterEach, expect, test } from "vitest";
import { createProject, desk, smallDesk, smallModules as modules, type TemporaryProject } from "./temporary-project.ts";

let project: TemporaryProject | undefined;
afterEach(() => {
  project?.remove();
});

const wrapped = `  const { output_text } = await remote.read.orThrow("answer.create", ({ signal, innerRetries }) => openai.responses.create({ model: "gpt-5", input }, { signal, maxRetries: innerRetries(2) }));`;

test("a dry run prints a patch that git applies, and writes nothing", async () => {
  project = createProject(desk);
  project.git("init", "--quiet");
  const before = project.snapshot();
  const { code, stdout, stderr } = await project.call("wrap");
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

test("--check exits with 1 as long as there is something to wrap", async () => {
  project = createProject(smallDesk, { modules });
  expect((await project.call("wrap", "--check")).code).toBe(1);
  expect((await project.call("wrap", "--write", "--allow-dirty")).code).toBe(0);
  const { code, stderr } = await project.call("wrap", "--check");
  expect(code).toBe(0);
  expect(stderr).toBe("No remote call is without a guard: nothing to wrap.\n1 call under a guard before, untouched.\n");
});

test("--json prints one report, the diff in it", async () => {
  project = createProject(smallDesk, { modules });
  const { stdout, stderr } = await project.call("wrap", "--json");
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

test.each(["./src/far.ts", ".\\src\\far.js"])(
  "--remote names a file from where the command is called, %s",
  async (name) => {
    project = createProject(
      { ...smallDesk, "src/far.ts": 'export { remote } from "../remote.config.ts";\n' },
      { modules },
    );
    const { stdout } = await project.call("wrap", "--remote", name);
    expect(stdout).toContain('+import { remote } from "./far.ts";\n');
  },
);

test("--remote names a module as imports write it", async () => {
  const manifest = '{ "name": "desk", "type": "module", "imports": { "#remote": "./remote.config.ts" } }';
  project = createProject({ ...smallDesk, "package.json": manifest }, { modules });
  const { stdout } = await project.call("wrap", "--remote", "#remote");
  expect(stdout).toContain('+import { remote } from "#remote";\n');
});

/** A desk whose tsconfig references another project in `pay`. */
function withPay(include: string, files: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const tsconfig = smallDesk["tsconfig.json"] ?? "";
  const references = '"references": [{ "path": "pay" }], "include"';
  return {
    ...smallDesk,
    ...files,
    "tsconfig.json": tsconfig.replace('"include"', references),
    "pay/tsconfig.json": tsconfig.replace('"src"', include),
  };
}

test("a call in a file that two projects hold is told of once", async () => {
  project = createProject(withPay('"../src"'), { modules });
  const { wrapped, projects } = JSON.parse((await project.call("wrap", "--json")).stdout);
  expect(projects).toHaveLength(2);
  expect(wrapped).toHaveLength(1);
});

test("paths in two projects are looked into from the tsconfig above both", async () => {
  project = createProject(withPay('"lib"', { "pay/lib/ask.ts": smallDesk["src/answer.ts"] ?? "" }), { modules });
  const { files } = JSON.parse((await project.call("wrap", "--json", "pay/lib", "src")).stdout);
  expect(files).toEqual(expect.arrayContaining(["pay/lib/ask.ts", "src/answer.ts"]));
});

test("paths narrow what is wrapped, and tests are left alone", async () => {
  const text = smallDesk["src/answer.ts"] ?? "";
  project = createProject({ ...smallDesk, "src/other.ts": text, "src/answer.test.ts": text }, { modules });
  const { files } = JSON.parse((await project.call("wrap", "--json", "src/other.ts")).stdout);
  expect(files).toEqual(["src/other.ts"]);
  const all = JSON.parse((await project.call("wrap", "--json")).stdout);
  expect(all.files).toEqual(["src/answer.ts", "src/other.ts"]);
  expect(all.wrapped.map(({ site }: { site: string }) => site)).toEqual(["answer.create", "answer.create2"]);
  expect(all.skipped).toEqual([]);
});

test("a wrap that a caller elsewhere would feel is taken back", async () => {
  const caller =
    'import type { APIPromise } from "openai";\nimport { ask } from "./ask.ts";\n\nexport const raw = (promise: APIPromise<unknown> = ask("Where?")) => promise.asResponse();\n';
  const ask =
    'import OpenAI from "openai";\n\nconst openai = new OpenAI();\n\nexport const ask = (input: string) => openai.responses.create({ model: "gpt-5", input });\n';
  project = createProject({ ...desk, "src/ask.ts": ask, "src/caller.ts": caller });
  const { code, stdout } = await project.call("wrap", "--json", "--write", "--allow-dirty");
  expect(code).toBe(1);
  const { left, files } = JSON.parse(stdout);
  expect(files).toEqual(["src/answer.ts"]);
  expect(left).toMatchObject([{ file: "src/ask.ts", call: "openai.responses.create", diagnostic: 2740 }]);
  expect(project.read("src/ask.ts")).toBe(ask);
});

test("a project whose TypeScript cannot be read is checked by the one that comes along, and that is said", async () => {
  project = createProject(
    {
      ...smallDesk,
      "node_modules/typescript/package.json": '{ "name": "typescript", "version": "7.0.2", "main": "index.js" }',
      "node_modules/typescript/index.js": 'exports.version = "7.0.2";\n',
    },
    { modules: ["@thirdstate"] },
  );
  const { code, stderr } = await project.call("wrap");
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^TypeScript 7\.0\.2 of .+ offers no programs that can be read: TypeScript 6\.0\.3 reads it instead\.\n/,
  );
});
