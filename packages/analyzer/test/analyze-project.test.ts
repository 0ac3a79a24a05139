import { mkdirSync, symlinkSync } from "node:fs";
import { basename, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { analyzeFile } from "../src/analyze.ts";
import { analyzeProject, type ProjectAnalysis } from "../src/analyze-project.ts";
import { catalogued } from "../src/catalogued.ts";
import { openProjects } from "../src/compiler/open.ts";
import { rules } from "../src/rules/index.ts";
import { createFolder } from "./compiler/folder.ts";

const compilerOptions = { strict: true, noEmit: true, target: "es2022", module: "esnext", moduleResolution: "bundler" };
const tsconfig = { "tsconfig.json": JSON.stringify({ compilerOptions, include: ["src"] }) };
const desk = `import { generateText } from "ai";
export const answer = (prompt: string) => generateText({ model: "m", prompt });
`;

describe("analyzeProject", () => {
  it("finds the calls of a project, and what its rules say of them", () => {
    const folder = createFolder({ ...tsconfig, "src/desk.ts": desk, "src/stock.ts": "export const stock = 1;\n" });
    const [file, ...others] = analyze(folder).files;
    expect(others).toEqual([]);
    expect(file?.sites.map(({ name }) => name)).toEqual(["generateText"]);
    expect(file?.findings({ rules }).map(({ rule }) => rule.id)).toEqual(["no-unguarded-remote-call"]);
  });

  it("offers the wrap where a remote.config stands above the file, and not otherwise", () => {
    const folder = createFolder({ ...tsconfig, "src/desk.ts": desk });
    const [file] = analyze(folder).files;
    expect(file?.findings({ rules }).map(({ edits }) => edits())).toEqual([[]]);
    const findRemote = () => ({ file: `${folder}/remote.config.ts` });
    const titles = file?.findings({ rules, findRemote }).flatMap(({ edits }) => edits().map(({ title }) => title));
    expect(titles).toEqual(["Wrap `generateText` in `remote.read.orThrow`."]);
  });

  it("works out a file once", () => {
    const [file] = analyze(createFolder({ ...tsconfig, "src/desk.ts": desk })).files;
    const [project] = openProjects(ts, createFolder({ ...tsconfig, "src/desk.ts": desk }), { catalogued });
    const [source] = project?.compiler.files() ?? [];
    if (project === undefined || source === undefined) throw new Error("The project has no file.");
    expect(analyzeFile(project.compiler, source)).toBe(analyzeFile(project.compiler, source));
    expect(analyzeFile(project.compiler, source)).not.toBe(file);
  });

  it("skips a file that does not parse, and says why", () => {
    const folder = createFolder({ ...tsconfig, "src/desk.ts": desk, "src/broken.ts": `${desk}const = 1;\n` });
    const { files, skipped } = analyze(folder);
    expect(files.map(({ file }) => basename(file.fileName))).toEqual(["desk.ts"]);
    expect(skipped.map(({ file, reason }) => [relative(folder, file), reason])).toEqual([
      ["src/broken.ts", "Variable declaration expected. (3:7)"],
    ]);
  });

  it("leaves tests alone", () => {
    const folder = createFolder({ ...tsconfig, "src/desk.test.ts": desk });
    expect(analyze(folder).files).toEqual([]);
  });

  it("opens a tsconfig under the folder that nothing references, and says which it cannot use", () => {
    const shop = { "shop/tsconfig.json": "{}", "shop/desk.ts": desk };
    const folder = createFolder({ ...tsconfig, "src/desk.ts": desk, ...shop, "quay/tsconfig.json": "{ no json" });
    const analyses = openProjects(ts, folder, { catalogued }).map((project) => analyzeProject(project));
    const found = analyses.flatMap(({ files }) => files.map(({ file }) => relative(folder, file.fileName)));
    expect(found.sort()).toEqual(["shop/desk.ts", "src/desk.ts"]);
    expect(analyses.flatMap(({ skipped }) => skipped.map(({ file }) => relative(folder, file)))).toEqual([
      "quay/tsconfig.json",
    ]);
  });

  it("names imported packages that look like an SDK and are in no catalogue, and no workspace", () => {
    const folder = createFolder(
      {
        ...tsconfig,
        "src/desk.ts": `import "sdk-of-tomorrow";\nimport "agents-of-tomorrow";\nimport "date-of-tomorrow";\nimport "@ai-sdk/openai";\nimport "@harbour/quay";\n`,
        "node_modules/@ai-sdk/openai/package.json": `{ "name": "@ai-sdk/openai", "dependencies": { "@ai-sdk/provider-utils": "3" } }`,
        "node_modules/sdk-of-tomorrow/package.json": `{ "name": "sdk-of-tomorrow", "dependencies": { "openai": "6" } }`,
        "node_modules/agents-of-tomorrow/package.json": `{ "name": "agents-of-tomorrow", "keywords": ["LLM"] }`,
        "node_modules/date-of-tomorrow/package.json": `{ "name": "date-of-tomorrow" }`,
        "packages/quay/package.json": `{ "name": "@harbour/quay", "dependencies": { "openai": "6" } }`,
      },
      { installed: false },
    );
    mkdirSync(join(folder, "node_modules/@harbour"));
    symlinkSync(join(folder, "packages/quay"), join(folder, "node_modules/@harbour/quay"), "junction");
    const found = analyze(folder).unknownSdks.map((sdk) => [sdk.package, sdk.files.map((file) => basename(file))]);
    expect(found).toEqual([
      ["sdk-of-tomorrow", ["desk.ts"]],
      ["agents-of-tomorrow", ["desk.ts"]],
    ]);
  });
});

function analyze(folder: string): ProjectAnalysis {
  const [project] = openProjects(ts, folder, { catalogued });
  if (project === undefined) throw new Error("The folder holds no project.");
  return analyzeProject(project);
}
