import { dirname, join } from "node:path";
import ts from "typescript";
import type { ReadCase } from "./rule-case.ts";

/** The files of all cases in one program, so that every SDK is parsed and bound once. They exist in memory alone. */
export interface CaseProgram {
  readonly program: ts.Program;
  /** Each case's own files, the case itself first. */
  readonly filesOf: (read: ReadCase) => readonly string[];
  /** The compiler's first complaint about one of them. */
  readonly findProblem: (read: ReadCase) => string | undefined;
}

/** Where the real packages are found from: beside the repository's own `node_modules`. */
const root = join(import.meta.dirname, "../../..");

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  jsx: ts.JsxEmit.Preserve,
  skipLibCheck: true,
};

export function createCaseProgram(cases: readonly ReadCase[]): CaseProgram {
  const folders = new Map(cases.map((read, index) => [read, join(root, "fixtures", "cases", String(index))]));
  const filesOf = (read: ReadCase): readonly string[] =>
    [read.filename, ...Object.keys(read.files)].map((name) => join(folders.get(read) ?? root, name));
  const texts = new Map(cases.flatMap((read) => toTexts(read, filesOf(read))));
  const program = ts.createProgram([...texts.keys()], options, createHost(texts));
  return { program, filesOf, findProblem: (read) => findProblem(program, filesOf(read)) };
}

function toTexts({ code, files }: ReadCase, names: readonly string[]): readonly (readonly [string, string])[] {
  const texts = [code, ...Object.values(files)];
  return names.map((name, index) => [name, texts[index] ?? ""] as const);
}

/** Libraries and packages are parsed and bound once per process. */
const parsed = new Map<string, ts.SourceFile | undefined>();

function createHost(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const folders = new Set([...texts.keys()].flatMap(foldersOf));
  return {
    ...host,
    getCurrentDirectory: () => root,
    fileExists: (name) => texts.has(name) || host.fileExists(name),
    readFile: (name) => texts.get(name) ?? host.readFile(name),
    directoryExists: (name) => folders.has(name) || (host.directoryExists?.(name) ?? true),
    getSourceFile: (name, language, ...rest) => {
      const text = texts.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, language, true);
      if (!parsed.has(name)) parsed.set(name, host.getSourceFile(name, language, ...rest));
      return parsed.get(name);
    },
  };
}

function foldersOf(name: string): readonly string[] {
  const folder = dirname(name);
  return folder === name ? [] : [folder, ...foldersOf(folder)];
}

function findProblem(program: ts.Program, names: readonly string[]): string | undefined {
  const files = names.map((name) => program.getSourceFile(name));
  const syntactic = files.flatMap((file) => (file === undefined ? [] : program.getSyntacticDiagnostics(file)));
  const found = syntactic.length > 0 ? syntactic : files.flatMap((file) => program.getSemanticDiagnostics(file));
  const [first] = found;
  if (first === undefined) return undefined;
  const text = ts.flattenDiagnosticMessageText(first.messageText, " ");
  const line = first.file?.getLineAndCharacterOfPosition(first.start ?? 0).line ?? 0;
  return `${syntactic.length > 0 ? "does not parse" : "does not type-check"}: line ${line + 1}: ${text}`;
}
