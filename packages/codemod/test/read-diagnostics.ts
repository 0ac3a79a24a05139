import { relative, join } from "node:path";
import ts from "typescript";

/** A diagnostic of the project's compiler, as a place and what is said there. */
export interface Diagnosed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  readonly text: string;
}

/** Packages and libraries stay what they are from one reading to the next. */
const kept = new Map<string, ts.SourceFile | undefined>();

/** Every diagnostic of the project's own files. */
export function readDiagnostics(folder: string): readonly Diagnosed[] {
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (fileName, ...rest) => {
    if (!fileName.includes("/node_modules/")) return read(fileName, ...rest);
    if (!kept.has(fileName)) kept.set(fileName, read(fileName, ...rest));
    return kept.get(fileName);
  };
  const program = ts.createProgram(fileNames, options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => toDiagnosed(folder, diagnostic));
}

function toDiagnosed(folder: string, { file, start = 0, code, messageText }: ts.Diagnostic): Diagnosed {
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  if (file === undefined) return { file: "", line: 0, column: 0, code, text };
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return { file: relative(folder, file.fileName), line: line + 1, column: character + 1, code, text };
}
