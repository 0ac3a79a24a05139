import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";
import { createRandom, mutate } from "./mutate.ts";

export interface Mutant {
  /** Beside the fixture that it was made from, so that its imports lead where that one's do. */
  readonly fileName: string;
  readonly text: string;
}

const root = join(import.meta.dirname, "../../../..");
const sources = globSync(["fixtures/sdks/*/src/**", "fixtures/apps/*/src/**", "fixtures/codemods/*/before.ts"], {
  cwd: root,
  absolute: true,
})
  .filter((file) => /\.(?:[cm]?ts|tsx|[cm]?js)$/.test(file))
  .toSorted();
const texts = new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));

/** The same seed gives the same mutants. */
export function makeMutants(seed: number, count: number): readonly Mutant[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const [source = "", other = ""] = [sources[random(sources.length)], sources[random(sources.length)]];
    const fileName = source.replace(/(\.\w+)$/, `-${seed}-${index}$1`);
    return { fileName, text: mutate(texts.get(source) ?? "", texts.get(other) ?? "", random) };
  });
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowJs: true,
  allowImportingTsExtensions: true,
  jsx: ts.JsxEmit.Preserve,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  types: ["node"],
};
const host = ts.createCompilerHost(options, true);
const parsed = new Map<string, ts.SourceFile | undefined>();

/** One program for many mutants: making one costs more than reading one file with it. */
export function createProgram(mutants: readonly Mutant[]): ts.Program {
  const own = new Map(mutants.map(({ fileName, text }) => [fileName, text]));
  return ts.createProgram([...own.keys()], options, {
    ...host,
    fileExists: (name) => own.has(name) || host.fileExists(name),
    readFile: (name) => own.get(name) ?? host.readFile(name),
    getSourceFile: (name, version) => {
      const text = own.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, version, true);
      if (!parsed.has(name)) parsed.set(name, host.getSourceFile(name, version));
      return parsed.get(name);
    },
  });
}
