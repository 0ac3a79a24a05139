import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { createProject, smallModules, smallOpenai, type TemporaryProject } from "./temporary-project.ts";

const require = createRequire(import.meta.url);
const tsc = require.resolve("typescript/bin/tsc");
const eslint = join(dirname(require.resolve("eslint/package.json")), "bin/eslint.js");
const oxlint = join(dirname(require.resolve("oxlint/package.json")), "bin/oxlint");
const manifest = (fields: object): string => JSON.stringify({ name: "harbour", private: true, ...fields });
const desk = (type: "module" | "commonjs"): string =>
  manifest({ name: "desk", type, dependencies: { openai: "6.0.0" }, devDependencies: { typescript: "6.0.3" } });
const tsconfig = JSON.stringify({
  compilerOptions: { target: "es2023", module: "nodenext", types: [], strict: true, noEmit: true, skipLibCheck: true },
  include: ["src"],
});
const answer = `import OpenAI from "openai";

const openai = new OpenAI();

export async function answer(input: string) {
  const { output_text } = await openai.responses.create({ model: "gpt-5", input });
  return output_text;
}
`;
const script = `import OpenAI from "openai";

const openai = new OpenAI();
const { output_text } = await openai.responses.create({ model: "gpt-5", input: "Is the tide high?" });
console.log(output_text);
`;
const required = `"use strict";
const { default: OpenAI } = require("openai");

const openai = new OpenAI();

async function ask(input) {
  const { output_text } = await openai.responses.create({ model: "gpt-5", input });
  console.log(output_text);
}

ask("Is the tide high?");
`;
const workspace = (folder: string, type: "module" | "commonjs"): Readonly<Record<string, string>> => ({
  [`${folder}/package.json`]: desk(type),
  [`${folder}/tsconfig.json`]: tsconfig,
  [`${folder}/src/answer.ts`]: answer,
});

interface Repository {
  readonly files: Readonly<Record<string, string>>;
  readonly projects: readonly string[];
  /** What `init` writes. */
  readonly made: readonly string[];
  readonly command: string;
  /** Finds the calls, with what `init` wrote. */
  readonly linter?: string;
}

const repositories: Readonly<Record<string, Repository>> = {
  "npm workspaces, ES modules, ESLint": {
    files: {
      "package.json": manifest({ workspaces: ["packages/*"] }),
      "package-lock.json": "{}",
      "eslint.config.mjs": `import { parser } from "typescript-eslint";\n\nexport default [{ files: ["**/*.ts"], languageOptions: { parser } }];\n`,
      ".github/CODEOWNERS": "* @desk\n",
      ...workspace("packages/desk", "module"),
      ...workspace("packages/quay", "module"),
    },
    projects: ["packages/desk", "packages/quay"],
    made: [
      ".github/workflows/thirdstate.yml",
      "packages/desk/src/remote.config.ts",
      "packages/quay/src/remote.config.ts",
    ],
    command: "npm i -D thirdstate @thirdstate/eslint-plugin",
    linter: eslint,
  },
  "pnpm workspaces, CommonJS, oxlint": {
    files: {
      "package.json": manifest({ packageManager: "pnpm@10.1.0" }),
      "pnpm-workspace.yaml": "packages:\n  - apps/*\n",
      "pnpm-lock.yaml": "lockfileVersion: '9.0'\n",
      ".oxlintrc.json": '{\n  "rules": {}\n}\n',
      ...workspace("apps/desk", "commonjs"),
    },
    projects: ["apps/desk"],
    made: ["apps/desk/src/remote.config.ts"],
    command: "pnpm add -w -D thirdstate @thirdstate/eslint-plugin",
    linter: oxlint,
  },
  "yarn workspaces, both kinds of modules, no linter": {
    files: {
      "package.json": manifest({ workspaces: { packages: ["apps/*"] } }),
      "yarn.lock": "# yarn lockfile v1\n",
      ...workspace("apps/desk", "module"),
      ...workspace("apps/quay", "commonjs"),
    },
    projects: ["apps/desk", "apps/quay"],
    made: ["apps/desk/src/remote.config.ts", "apps/quay/src/remote.config.ts"],
    command: "yarn add -W -D thirdstate",
  },
  "JavaScript alone": {
    files: { "package.json": desk("module"), "src/ask.js": script },
    projects: [],
    made: ["remote.config.mjs"],
    command: "npm i -D thirdstate",
  },
  "CommonJS JavaScript alone": {
    files: { "package.json": desk("commonjs"), "src/ask.js": required },
    projects: [],
    made: ["remote.config.cjs"],
    command: "npm i -D thirdstate",
  },
};

let project: TemporaryProject | undefined;
afterEach(() => {
  project?.remove();
});

describe.each(Object.entries(repositories))("%s, not prepared", (_, { files, projects, made, command, linter }) => {
  test("init and wrap leave it compiling, change nothing the second time, and git undoes them", async () => {
    const { call, git, node, snapshot } = create(files);
    const before = snapshot();

    const init = await call("init", "--no-install");
    expect(init.code).toBe(0);
    expect(init.stderr).toContain(command);
    expect(newNames(before, snapshot())).toEqual([".gitignore", ...made].filter((name) => !(name in files)).sort());
    if (linter !== undefined) expect(node(linter).stdout).toContain("is a remote call outside every guard.");

    const folders = projects.length === 0 ? ["."] : projects;
    for (const folder of folders) {
      const wrap = await call("wrap", "--write", ...(folder === "." ? [] : [folder]));
      expect(wrap.stderr).toMatch(/1 call wrapped in 1 file\./);
      expect(wrap.code).toBe(0);
    }
    for (const folder of projects) expect(node(tsc, "-p", folder)).toEqual({ code: 0, stdout: "", stderr: "" });
    if (projects.length === 0) expect(node("src/ask.js")).toMatchObject({ code: 0, stdout: "high\n" });

    const after = snapshot();
    for (const folder of folders)
      expect(await call("wrap", "--write", "--allow-dirty", folder)).toMatchObject({ stdout: "" });
    expect((await call("init", "--no-install")).stdout).not.toContain("+++");
    expect(snapshot()).toEqual(after);
    expect(after).not.toEqual(before);

    git("checkout", "--quiet", ".");
    git("clean", "--quiet", "--force", "-d");
    expect(snapshot()).toEqual(before);
  }, 180_000);
});

function create(files: Readonly<Record<string, string>>): TemporaryProject {
  project = createProject({ ...files, ...smallOpenai }, { modules: smallModules });
  project.git("init", "--quiet");
  // What is installed stays out of git by the user's own settings.
  project.git("config", "core.excludesFile", "node_modules/.ignored");
  project.git("add", "--all", "--", ...Object.keys(files));
  project.git("commit", "--quiet", "-m", "Open the harbour.");
  return project;
}

function newNames(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const folder = project?.folder ?? "";
  return Object.keys(after)
    .filter((name) => !(name in before))
    .map((name) => name.slice(folder.length + 1))
    .sort();
}
