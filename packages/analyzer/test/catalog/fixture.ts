import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { classic } from "../../src/compiler/classic.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import { syntactic } from "../../src/compiler/syntactic.ts";

/** `fixtures/sdks/<id>`, as a program on the real package. */
export interface Fixture {
  readonly folder: string;
  readonly program: ts.Program;
  readonly typed: Compiler;
  readonly untyped: Compiler;
}

export function loadFixture(id: string): Fixture {
  const folder = join(import.meta.dirname, "../../../../fixtures/sdks", id);
  const tsconfig = join(folder, "tsconfig.json");
  const read = ts.readConfigFile(tsconfig, (file) => readFileSync(file, "utf8"));
  const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(tsconfig));
  const program = ts.createProgram(fileNames, options);
  const sources = fileNames.map((fileName) => ({ fileName, text: readFileSync(fileName, "utf8") }));
  return { folder, program, typed: classic(ts, program), untyped: syntactic(ts, sources) };
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
