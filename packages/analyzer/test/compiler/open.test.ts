import { relative } from "node:path";
import ts from "typescript";
import ts54 from "typescript-5.4";
import { describe, expect, it } from "vitest";
import { openProjects, type Project } from "../../src/compiler/open.ts";
import { TsconfigError } from "../../src/compiler/open/tsconfig-error.ts";
import { TsconfigNotFoundError } from "../../src/compiler/open/tsconfig-not-found-error.ts";
import { describeIdentity, lastCall } from "./last-call.ts";
import { createFolder } from "./folder.ts";
import { toTypeScript } from "./makers.ts";

const options = { catalogued: new Set(["ai", "openai"]) };
const settings = {
  strict: true,
  noEmit: true,
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  types: [],
};
const tsconfig = JSON.stringify({ compilerOptions: settings, include: ["src"] });

describe("openProjects", () => {
  it("opens only the files that reach a catalogued package", () => {
    const folder = createFolder({
      "tsconfig.json": tsconfig,
      "src/llm.ts": `import { generateText } from "ai";\nexport const ask = generateText;\n`,
      "src/desk.ts": `import { ask } from "./llm";\nexport const answer = ask;\n`,
      "src/app.ts": `export const open = () => import("./desk");\n`,
      "src/stock.ts": `export const stock = 1;\n`,
      "src/shop.ts": `import { stock } from "./stock";\nexport const shop = stock;\n`,
    });
    const [project] = openProjects(ts, folder, options);
    expect(opened(folder, project)).toEqual(["src/app.ts", "src/desk.ts", "src/llm.ts"]);
    expect(project?.files).toHaveLength(5);
    expect(project?.compiler.engine).toBe("classic");
    expect(project?.missing).toEqual([]);
  });

  it("follows path mappings", () => {
    const mapped = { ...settings, paths: { "@/*": ["./src/*"] } };
    const folder = createFolder({
      "tsconfig.json": JSON.stringify({ compilerOptions: mapped, include: ["src"] }),
      "src/llm.ts": `import OpenAI from "openai";\nexport const client = new OpenAI();\n`,
      "src/desk.ts": `import { client } from "@/llm";\nexport const desk = client;\n`,
    });
    expect(opened(folder, openProjects(ts, folder, options)[0])).toEqual(["src/desk.ts", "src/llm.ts"]);
  });

  it("opens what imports a module that another file gives a catalogued type", () => {
    const folder = createFolder({
      "tsconfig.json": tsconfig,
      "src/plugin.ts": `import type OpenAI from "openai";\ndeclare module "web-framework" {\n  interface App {\n    llm: OpenAI;\n  }\n}\n`,
      "src/route.ts": `import type { App } from "web-framework";\nexport const route = (app: App) => app.llm;\n`,
      "src/stock.ts": `export const stock = 1;\n`,
    });
    expect(opened(folder, openProjects(ts, folder, options)[0])).toEqual(["src/plugin.ts", "src/route.ts"]);
  });

  it("opens everything where a global has a catalogued type", () => {
    const folder = createFolder({
      "tsconfig.json": tsconfig,
      "src/global.ts": `import type OpenAI from "openai";\ndeclare global {\n  var llm: OpenAI;\n}\n`,
      "src/desk.ts": `export const desk = llm;\n`,
    });
    expect(opened(folder, openProjects(ts, folder, options)[0])).toEqual(["src/desk.ts", "src/global.ts"]);
  });

  it("opens no more where an unrelated global is declared beside a catalogued import", () => {
    const folder = createFolder({
      "tsconfig.json": tsconfig,
      "src/global.ts": `import OpenAI from "openai";\nexport const client = new OpenAI();\ndeclare global {\n  var shop: string;\n}\n`,
      "src/desk.ts": `export const desk = shop;\n`,
    });
    expect(opened(folder, openProjects(ts, folder, options)[0])).toEqual(["src/global.ts"]);
  });

  it("follows project references", () => {
    const folder = createFolder({
      "tsconfig.json": JSON.stringify({ files: [], references: [{ path: "./shop" }, { path: "./desk" }] }),
      "shop/tsconfig.json": JSON.stringify({ compilerOptions: { ...settings, composite: true } }),
      "shop/shop.ts": `import { generateText } from "ai";\nexport const ask = generateText;\n`,
      "desk/tsconfig.json": JSON.stringify({
        compilerOptions: { ...settings, composite: true },
        references: [{ path: "../shop" }],
      }),
      "desk/desk.ts": `export const desk = 1;\n`,
    });
    const projects = openProjects(ts, folder, options);
    expect(projects.map((project) => relative(folder, project.tsconfig))).toEqual([
      "shop/tsconfig.json",
      "desk/tsconfig.json",
    ]);
  });

  it("opens the files of a folder that its tsconfig does not include, but not what it excludes or what others own", () => {
    const folder = createFolder({
      "tsconfig.json": JSON.stringify({ compilerOptions: settings, include: ["src"], exclude: ["examples"] }),
      "src/stock.ts": `export const stock = 1;\n`,
      "scripts/ask.ts": `import "openai";\n`,
      "examples/ask.ts": `import "openai";\n`,
      "dist/ask.ts": `import "openai";\n`,
      "desk/tsconfig.json": JSON.stringify({ compilerOptions: settings }),
      "desk/ask.ts": `import "openai";\n`,
    });
    const [project, ...others] = openProjects(ts, folder, options);
    expect(opened(folder, project)).toEqual(["scripts/ask.ts"]);
    expect(others.map((other) => opened(folder, other))).toEqual([["desk/ask.ts"]]);
    const [named] = openProjects(ts, `${folder}/tsconfig.json`, options);
    expect(opened(folder, named)).toEqual([]);
  });

  it("takes a path from the folder that it runs in", () => {
    const folder = createFolder({ "tsconfig.json": tsconfig, "src/ask.ts": `import "openai";\n` });
    const [project] = openProjects(ts, relative(process.cwd(), folder), options);
    expect(opened(folder, project)).toEqual(["src/ask.ts"]);
  });

  it("reads what nodenext would not follow without an extension", () => {
    const strict = { ...settings, module: "nodenext", moduleResolution: "nodenext" };
    const folder = createFolder({
      "package.json": `{ "type": "module" }`,
      "tsconfig.json": JSON.stringify({ compilerOptions: strict, include: ["src"] }),
      "src/llm.ts": `import OpenAI from "openai";\nexport const client = new OpenAI();\n`,
      "src/desk.ts": `import { client } from "./llm";\nclient.responses.create({});\n`,
    });
    const [project] = openProjects(ts, folder, options);
    const desk = project?.compiler.file(`${folder}/src/desk.ts`);
    if (project === undefined || desk === undefined) throw new Error("The desk was not opened.");
    const [identity] = project.compiler.identify([lastCall(project.compiler, desk).expression]);
    expect(describeIdentity(identity)).toBe("openai new default responses.create");
  });

  it.each([{ typescript: ts }, { typescript: ts54 }])(
    "reads imports and `require` before anything else was asked, $typescript.version",
    ({ typescript }) => {
      const nodenext = { ...settings, module: "nodenext", moduleResolution: "nodenext" };
      const folder = createFolder({
        "tsconfig.json": JSON.stringify({ compilerOptions: nodenext, include: ["src"] }),
        "package.json": JSON.stringify({ type: "module" }),
        "src/llm.ts": `import OpenAI from "openai";\nconst version = require("openai/version");\nexport const client = new OpenAI({ version });\n`,
      });
      const [project] = openProjects(toTypeScript(typescript), folder, options);
      const [file] = project?.compiler.files() ?? [];
      expect(file && project?.compiler.imports(file).map((fact) => [fact.specifier, fact.resolved])).toEqual([
        ["openai", "yes"],
        ["openai/version", "no"],
      ]);
    },
  );

  it("follows path mappings without types as well", () => {
    const mapped = { ...settings, paths: { "@/*": ["./src/*"] } };
    const folder = createFolder(
      {
        "tsconfig.json": JSON.stringify({ compilerOptions: mapped, include: ["src"] }),
        "src/llm.ts": `import OpenAI from "openai";\nexport const client = new OpenAI();\n`,
        "src/desk.ts": `import { client } from "@/llm";\nclient.responses.create({});\n`,
      },
      { installed: false },
    );
    const [project] = openProjects(ts, folder, options);
    const desk = project?.compiler.file(`${folder}/src/desk.ts`);
    if (project === undefined || desk === undefined) throw new Error("The desk was not opened.");
    const [identity] = project.compiler.identify([lastCall(project.compiler, desk).expression]);
    expect(project.compiler.engine).toBe("syntactic");
    expect(describeIdentity(identity)).toBe("openai new default responses.create");
  });

  it("is syntactic where nothing is installed, and says what is missing", () => {
    const folder = createFolder(
      { "tsconfig.json": tsconfig, "src/llm.ts": `import { generateText } from "ai";\nimport "zod";\n` },
      { installed: false },
    );
    const [project] = openProjects(ts, folder, options);
    expect(project?.compiler.engine).toBe("syntactic");
    expect(project?.missing).toEqual(["ai", "zod"]);
    expect(opened(folder, project)).toEqual(["src/llm.ts"]);
  });

  it("keeps types where one package is missing", () => {
    const folder = createFolder({
      "tsconfig.json": tsconfig,
      "src/llm.ts": `import { generateText } from "ai";\nimport "sdk-of-tomorrow";\n`,
    });
    const [project] = openProjects(ts, folder, options);
    expect(project?.compiler.engine).toBe("classic");
    expect(project?.missing).toEqual(["sdk-of-tomorrow"]);
  });
});

describe("openProjects on bad input", () => {
  it("says where it looked for a tsconfig", () => {
    const folder = createFolder({ "main.ts": "" });
    expect(() => openProjects(ts, folder, options)).toThrow(TsconfigNotFoundError);
    expect(() => openProjects(ts, folder, options)).toThrow(`No tsconfig.json was found at ${folder}.`);
  });

  it("tells the compiler's words for a tsconfig that does not parse", () => {
    const folder = createFolder({ "tsconfig.json": `{ "include": [`, "main.ts": "" });
    expect(() => openProjects(ts, folder, options)).toThrow(TsconfigError);
    expect(() => openProjects(ts, folder, options)).toThrow("tsconfig.json:1:15 cannot be used: ']' expected.");
  });

  it("refuses a tsconfig that names no file", () => {
    const folder = createFolder({ "tsconfig.json": `{ "include": ["nowhere"] }` });
    expect(() => openProjects(ts, folder, options)).toThrow("It names no file.");
  });

  it("knows its errors across copies of the package", () => {
    expect(TsconfigError.isInstance(new TsconfigError("tsconfig.json", "It names no file."))).toBe(true);
    expect(TsconfigError.isInstance(new TsconfigNotFoundError("."))).toBe(false);
  });
});

function opened(folder: string, project: Project | undefined): readonly string[] {
  return (project?.compiler.files() ?? []).map((file) => relative(folder, file.fileName)).sort();
}
