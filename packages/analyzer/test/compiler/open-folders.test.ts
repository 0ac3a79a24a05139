import { relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { analyzeProject } from "../../src/analyze-project.ts";
import { openProjects, type Project } from "../../src/compiler/open.ts";
import { createFolder } from "./folder.ts";

const options = { catalogued: new Set(["openai"]) };
const settings = { target: "es2022", module: "esnext", moduleResolution: "bundler", types: [] };
const tsconfig = JSON.stringify({ compilerOptions: settings });
const ask = `import OpenAI from "openai";\nexport const client = new OpenAI();\nvoid client.responses.create({ input: "" });\n`;

describe("a folder with several tsconfigs", () => {
  it("is opened whole where it has none of its own, each project with its own options", () => {
    const folder = createFolder({
      "packages/desk/tsconfig.json": tsconfig,
      "packages/desk/ask.ts": ask,
      "apps/web/tsconfig.json": JSON.stringify({ compilerOptions: { ...settings, paths: { "@/*": ["./src/*"] } } }),
      "apps/web/src/llm.ts": ask,
      "apps/web/src/page.ts": `import { client } from "@/llm";\nexport const page = client;\n`,
    });
    expect(describeProjects(folder)).toEqual({
      "apps/web/tsconfig.json": ["apps/web/src/llm.ts", "apps/web/src/page.ts"],
      "packages/desk/tsconfig.json": ["packages/desk/ask.ts"],
    });
  });

  it("tells a file with the nearest that includes it, also where the root claims everything", () => {
    const folder = createFolder({
      "tsconfig.json": tsconfig,
      "scripts/ask.ts": ask,
      "web/tsconfig.json": JSON.stringify({ compilerOptions: settings, include: ["src"] }),
      "web/src/ask.ts": ask,
      "web/tools/ask.ts": ask,
    });
    expect(describeProjects(folder)).toEqual({
      "tsconfig.json": ["scripts/ask.ts", "web/tools/ask.ts"],
      "web/tsconfig.json": ["web/src/ask.ts"],
    });
    const analyses = openProjects(ts, folder, options).map((project) => analyzeProject(project));
    const found = analyses.map(({ files }) => files.map(({ file }) => relative(folder, file.fileName)));
    expect(found).toEqual([["scripts/ask.ts", "web/tools/ask.ts"], ["web/src/ask.ts"]]);
  });

  it("opens what stands beside a nested one with its options, though the root excludes the folder", () => {
    const folder = createFolder({
      "tsconfig.json": JSON.stringify({ compilerOptions: settings, exclude: ["web"] }),
      "ask.ts": ask,
      "web/tsconfig.json": JSON.stringify({ compilerOptions: settings, include: ["src"] }),
      "web/src/page.ts": "export {};\n",
      "web/tools/ask.ts": ask,
    });
    expect(describeProjects(folder)).toEqual({
      "tsconfig.json": ["ask.ts"],
      "web/tsconfig.json": ["web/src/page.ts", "web/tools/ask.ts"],
    });
  });

  it("opens a file named, and what it references, alone", () => {
    const folder = createFolder({
      "tsconfig.json": tsconfig,
      "a.ts": ask,
      "web/tsconfig.json": tsconfig,
      "web/b.ts": ask,
    });
    const projects = openProjects(ts, `${folder}/web/tsconfig.json`, options);
    expect(projects.flatMap(({ files }) => files)).toEqual([`${folder}/web/b.ts`]);
  });
});

describe("plain JavaScript", () => {
  it("is opened with defaults that allow it, and its types are known", () => {
    const folder = createFolder({
      "package.json": "{}",
      "lib/ask.js": ask,
      "lib/desk.cjs": `const { client } = require("./ask.js");\nmodule.exports = () => client.models.list();\n`,
      "lib/bundle.min.js": ask,
    });
    const [project] = openProjects(ts, folder, options);
    expect(describeProjects(folder)).toEqual({ "package.json": ["lib/ask.js", "lib/desk.cjs"] });
    expect(project?.compiler.engine).toBe("classic");
    const sites = analyzeProject(project ?? expect.fail("Nothing was opened.")).files.flatMap((file) => file.sites);
    expect(sites.map(({ identity, name }) => [identity.source, name])).toContainEqual([
      "types",
      "client.responses.create",
    ]);
  });

  it("is opened beside nested tsconfigs, package by package", () => {
    const folder = createFolder({
      "one/package.json": "{}",
      "one/ask.mjs": ask,
      "two/package.json": "{}",
      "two/ask.cjs": `require("openai");\n`,
      "three/tsconfig.json": tsconfig,
      "three/ask.ts": ask,
      "loose.js": ask,
    });
    expect(describeProjects(folder)).toEqual({
      "one/package.json": ["one/ask.mjs"],
      "three/tsconfig.json": ["three/ask.ts"],
      "two/package.json": ["two/ask.cjs"],
    });
  });

  it("is opened beside a tsconfig without allowJs, where it reaches what is looked for", () => {
    const folder = createFolder({
      "package.json": "{}",
      "tsconfig.json": tsconfig,
      "ask.ts": ask,
      "scripts/ask.mjs": ask,
      "scripts/copy.mjs": "export {};\n",
    });
    expect(describeProjects(folder)).toEqual({
      "package.json": ["scripts/ask.mjs", "scripts/copy.mjs"],
      "tsconfig.json": ["ask.ts"],
    });
  });

  it("is left out beside a tsconfig where it reaches nothing, or was written by a compiler", () => {
    const folder = createFolder({
      "package.json": "{}",
      "tsconfig.json": JSON.stringify({ compilerOptions: settings, exclude: ["old"] }),
      "ask.ts": ask,
      "ask.js": ask,
      "eslint.config.js": `import js from "@eslint/js";\nexport default [js];\n`,
      "lib/bundle.js": `${ask}//# sourceMappingURL=bundle.js.map\n`,
      "lib/ask.cjs": `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nrequire("openai");\n`,
      "old/ask.js": ask,
    });
    expect(describeProjects(folder)).toEqual({ "tsconfig.json": ["ask.ts"] });
  });

  it("is read as its jsconfig says", () => {
    const mapped = { ...settings, paths: { "@/*": ["./src/*"] } };
    const folder = createFolder({
      "jsconfig.json": JSON.stringify({ compilerOptions: mapped }),
      "src/llm.js": ask,
      "src/page.js": `import { client } from "@/llm";\nexport const page = client;\n`,
    });
    const [project] = openProjects(ts, folder, options);
    expect(project?.compiler.files().map(({ fileName }) => relative(folder, fileName))).toEqual([
      "src/llm.js",
      "src/page.js",
    ]);
  });
});

describe("what cannot be used and was not named", () => {
  it("is skipped with its reason, and the rest is opened", () => {
    const folder = createFolder({
      "tsconfig.json": JSON.stringify({
        compilerOptions: settings,
        files: ["ask.ts", "gone.ts"],
        references: [{ path: "./module" }],
      }),
      "ask.ts": ask,
      "broken/tsconfig.json": `{\n  "include": [`,
      "orphan/tsconfig.json": JSON.stringify({ extends: "./base.json", compilerOptions: settings }),
      "orphan/ask.ts": ask,
    });
    const projects = openProjects(ts, folder, options);
    expect(projects.flatMap(({ skipped }) => skipped)).toEqual([
      { file: `${folder}/module`, reason: "tsconfig.json references it, and it is not there." },
      { file: `${folder}/broken/tsconfig.json`, reason: "']' expected. (2:15)" },
      {
        file: `${folder}/orphan/tsconfig.json`,
        reason: expect.stringMatching(/base\.json.+It was opened with its own options alone\.$/),
      },
      { file: `${folder}/gone.ts`, reason: "It cannot be read." },
    ]);
    expect(describeProjects(folder)).toEqual({
      "tsconfig.json": ["ask.ts"],
      "orphan/tsconfig.json": ["orphan/ask.ts"],
    });
  });
});

function describeProjects(folder: string): Readonly<Record<string, readonly string[]>> {
  const describeFiles = ({ files }: Project): readonly string[] => files.map((file) => relative(folder, file)).sort();
  return Object.fromEntries(
    openProjects(ts, folder, options).map((project) => [relative(folder, project.tsconfig), describeFiles(project)]),
  );
}
