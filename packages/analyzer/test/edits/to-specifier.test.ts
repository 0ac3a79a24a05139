import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { classic } from "../../src/compiler/classic.ts";
import { toSpecifier } from "../../src/edits/to-specifier.ts";
import { createFolder } from "../compiler/folder.ts";

type Texts = Readonly<Record<string, string>>;

const modules: Texts = {
  "src/lib/tide.ts": "export const tide = 1;\n",
  "src/lib/index.ts": "export const index = 1;\n",
  "src/desk/near.ts": "export const near = 1;\n",
  "src/remote.config.ts": "export const remote = 1;\n",
};
const paths = { "@/*": ["./src/*"], "@lib/*": ["./src/lib/*"], "#lib": ["./src/lib/index.ts"] };
const alias = 'import { tide } from "@/lib/tide";\ntide;\n';

/** How `src/desk/answer.ts` imports `remote`. */
function specify(text: string, { others = {}, remote = "src/remote.config.ts", options = {} }: Told = {}): string {
  const files = { "package.json": manifest, ...modules, "src/desk/answer.ts": text, ...others };
  const folder = createFolder(files, { installed: false });
  const names = Object.keys(files).filter((name) => /\.[cm]?[jt]s$/.test(name));
  const program = ts.createProgram(
    names.map((name) => join(folder, name)),
    { ...bundled, pathsBasePath: folder, paths, ...options },
  );
  const compiler = classic(ts, program);
  const file = compiler.file(join(folder, "src/desk/answer.ts"));
  if (file === undefined) throw new Error("The file is not in the program.");
  return toSpecifier(compiler, file, { file: join(folder, remote) }, "none");
}

interface Told {
  readonly others?: Texts;
  readonly remote?: string;
  readonly options?: ts.CompilerOptions;
}

const manifest = JSON.stringify({
  type: "module",
  imports: { "#lib/*": "./src/lib/*", "#all/*": "./src/*", "#remote": "./src/remote.config.ts" },
});
const bundled: ts.CompilerOptions = {
  noLib: true,
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};
const node: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
};

test.each([
  ["an alias of paths", alias, "@/remote.config"],
  ["one of an index file", 'import { index } from "@/lib";\nindex;\n', "@/remote.config"],
  ["one that ends as on disk", 'import { tide } from "@/lib/tide.ts";\ntide;\n', "@/remote.config.ts"],
  ["one that ends as emitted", 'import { tide } from "@/lib/tide.js";\ntide;\n', "@/remote.config.js"],
  ["none: the file imports nothing", "", "../remote.config"],
  ["none: only types are imported by it, which no program loads", alias.replace("{", "type {"), "../remote.config"],
  ["none: it does not reach the module", 'import { tide } from "@lib/tide";\ntide;\n', "../remote.config"],
  ["none: what lies elsewhere is imported relative", 'import { tide } from "../lib/tide";\n', "../remote.config"],
  ["an alias for what lies elsewhere", `import { near } from "./near";\nnear;\n${alias}`, "@/remote.config"],
])("%s", (_, text, expected) => {
  expect(specify(text, { options: { allowImportingTsExtensions: true, noEmit: true } })).toBe(expected);
});

test("where the file shows nothing, most of the program's imports tell", () => {
  const relative = 'import { tide } from "../lib/tide";\ntide;\n';
  expect(specify("", { others: { "src/quay/a.ts": alias } })).toBe("@/remote.config");
  expect(specify("", { others: { "src/quay/a.ts": alias, "src/quay/b.ts": relative } })).toBe("../remote.config");
});

test("what lies in the file's own folder is imported as its neighbours are", () => {
  const near = { "src/desk/remote.config.ts": "export const remote = 1;\n" };
  const told: Told = { others: near, remote: "src/desk/remote.config.ts" };
  expect(specify('import { near } from "./near";\nnear;\n', told)).toBe("./remote.config");
  expect(specify('import { near } from "@/desk/near";\nnear;\n', told)).toBe("@/desk/remote.config");
});

test("what lies further away may be imported otherwise than what lies around the folder", () => {
  const text = 'import { tide } from "../lib/tide";\nimport { deep } from "./deep/deep";\ntide;\ndeep;\n';
  const deep = 'import { tide } from "@/src/lib/tide";\nexport const deep = tide;\n';
  const others = { "src/desk/deep/deep.ts": deep, "remote.config.ts": "export const remote = 1;\n" };
  const told: Told = { others, options: { paths: { "@/*": ["./*"] } } };
  expect(specify(text, { ...told, remote: "remote.config.ts" })).toBe("@/remote.config");
  expect(specify(text, told)).toBe("../remote.config");
});

test("package.json's own imports count as a program's aliases do", () => {
  const told: Told = { options: { ...node, paths: {} } };
  expect(specify('import { tide } from "#all/lib/tide.ts";\ntide;\n', told)).toBe("#all/remote.config.ts");
  expect(specify('import { tide } from "#lib/tide.ts";\ntide;\n', told)).toBe("../remote.config");
  const others = { "src/quay/a.ts": 'import { remote } from "#remote";\nremote;\n' };
  expect(specify("", { ...told, others })).toBe("#remote");
});

test("an alias that is only a sign", () => {
  const imports = JSON.stringify({ type: "module", imports: { "#*": "./src/*" } });
  const told: Told = { options: { ...node, paths: {} }, others: { "package.json": imports } };
  expect(specify('import { tide } from "#lib/tide.ts";\ntide;\n', told)).toBe("#remote.config.ts");
});

test("a path from a base folder", () => {
  const told: Told = { options: { paths: { "*": ["./*"] } } };
  expect(specify('import { tide } from "src/lib/tide";\ntide;\n', told)).toBe("src/remote.config");
});

test("an alias that leads to another file of that name is none", () => {
  const others = { "lib/remote.config.ts": "export const remote = 2;\n", "src/lib/x.ts": "export const x = 1;\n" };
  const told: Told = { others, options: { paths: { "@/*": ["./lib/*", "./src/*"] } } };
  expect(specify('import { x } from "@/lib/x";\nx;\n', told)).toBe("../remote.config");
});
