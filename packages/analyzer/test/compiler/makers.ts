import { join } from "node:path";
import ts from "typescript";
import ts54 from "typescript-5.4";
import ts59 from "typescript-5.9";
import { classic } from "../../src/compiler/classic.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import { syntactic } from "../../src/compiler/syntactic.ts";
import type { SourceFile } from "../../src/compiler/syntax.ts";

/** Files that exist in memory only, beside the repository's real packages. */
export type Files = Readonly<Record<string, string>>;

export interface Maker {
  readonly name: string;
  readonly engine: "classic" | "syntactic";
  open(files: Files): Compiler;
}

const syntacticMaker: Maker = {
  name: "syntactic",
  engine: "syntactic",
  open: (files) => syntactic(ts, toSources(files)),
};

/** Both makers; what they are asked must be answered alike wherever both can know. */
export const makers: readonly Maker[] = [classicMaker("classic", ts), syntacticMaker];

/** The classic maker over every TypeScript that it promises to read. */
export const everyClassic: readonly Maker[] = [
  classicMaker("classic 5.4", toTypeScript(ts54)),
  classicMaker("classic 5.9", toTypeScript(ts59)),
  classicMaker("classic 6.0", ts),
];

export function pathOf(name: string): string {
  return join(root, name);
}

export function fileNamed(compiler: Compiler, name: string): SourceFile {
  const file = compiler.file(pathOf(name));
  if (file === undefined) throw new Error(`The compiler knows no file ${name}.`);
  return file;
}

/** In the repository, so that packages resolve as they do for its own code. */
const root = join(import.meta.dirname, "../../../../fixtures/memory");

function toSources(files: Files): readonly { readonly fileName: string; readonly text: string }[] {
  return Object.entries(files).map(([name, text]) => ({ fileName: pathOf(name), text }));
}

function classicMaker(name: string, typescript: typeof ts): Maker {
  return { name, engine: "classic", open: (files) => classic(typescript, createProgram(typescript, files)) };
}

function createProgram(typescript: typeof ts, files: Files): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    allowJs: true,
    target: typescript.ScriptTarget.ES2022,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    types: ["node"],
  };
  const texts = new Map(toSources(files).map(({ fileName, text }) => [fileName, text]));
  const host = typescript.createCompilerHost(options);
  return typescript.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: (name) => texts.has(name) || host.fileExists(name),
    readFile: (name) => texts.get(name) ?? host.readFile(name),
    directoryExists: (name) => name.startsWith(root) || (host.directoryExists?.(name) ?? true),
    getSourceFile: (name, language, ...rest) => {
      const text = texts.get(name);
      if (text === undefined) return host.getSourceFile(name, language, ...rest);
      return typescript.createSourceFile(name, text, language);
    },
  });
}

/** Older namespaces differ in types that are not read here. */
export function toTypeScript(namespace: { readonly version: string }): typeof ts {
  if (!isTypeScript(namespace)) throw new Error("This is no TypeScript that can parse.");
  return namespace;
}

function isTypeScript(namespace: { readonly version: string }): namespace is typeof ts {
  return "createSourceFile" in namespace;
}
