import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import ts from "typescript";
import { classic } from "../../src/compiler/classic.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import { syntactic } from "../../src/compiler/syntactic.ts";

/** `<id>` or `<id>-<major>` in `fixtures/sdks` or `fixtures/contracts`, as a program on the real package. */
export interface Fixture {
  /** The folder's own name: `openai-7`. */
  readonly name: string;
  readonly folder: string;
  readonly program: ts.Program;
  readonly typed: Compiler;
  readonly untyped: Compiler;
}

const fixtures = join(import.meta.dirname, "../../../../fixtures");

/** The fixtures of one SDK: a folder for each major version. */
export function fixtureFolders(id: string): readonly string[] {
  const ofId = new RegExp(`^${id}(-\\d+)?$`);
  return ["sdks", "contracts"].flatMap((root) =>
    readdirSync(join(fixtures, root))
      .filter((name) => ofId.test(name) && existsSync(join(fixtures, root, name, "tsconfig.json")))
      .map((name) => join(fixtures, root, name)),
  );
}

/** The packages of `fixtures/contracts` are there after `npm run contracts`. */
export function isInstalled(folder: string): boolean {
  return basename(dirname(folder)) !== "contracts" || existsSync(join(fixtures, "contracts/node_modules"));
}

export function loadFixture(folder: string): Fixture {
  const tsconfig = join(folder, "tsconfig.json");
  const read = ts.readConfigFile(tsconfig, (file) => readFileSync(file, "utf8"));
  const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(tsconfig));
  const program = ts.createProgram(fileNames, options, createHost(options));
  const sources = fileNames.map((fileName) => ({ fileName, text: readFileSync(fileName, "utf8") }));
  return { name: basename(folder), folder, program, typed: classic(ts, program), untyped: syntactic(ts, sources) };
}

/** TypeScript's own libraries and Node's types, which nearly every fixture reads, are parsed and bound once per process. */
const parsed = new Map<string, ts.SourceFile | undefined>();

function createHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const settings = JSON.stringify([options.target, options.module, options.moduleDetection]);
  return {
    ...host,
    getSourceFile: (name, ...rest) => {
      if (!/\/node_modules\/(?:typescript\/lib|@types\/node)\//.test(name)) return host.getSourceFile(name, ...rest);
      const key = `${settings} ${name}`;
      if (!parsed.has(key)) parsed.set(key, host.getSourceFile(name, ...rest));
      return parsed.get(key);
    },
  };
}

/** What the compiler says about the fixture's own files, one line per complaint. */
export function findProblems({ program, folder }: Fixture): readonly string[] {
  const own = program.getSourceFiles().filter((file) => file.fileName.startsWith(`${folder}/`));
  return own
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, start = 0, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${relative(folder, file?.fileName ?? "")}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
}
