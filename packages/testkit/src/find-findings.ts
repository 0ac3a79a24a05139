import { analyzeFile, type Compiler, type Finding, type FindOptions, type SourceFile } from "@thirdstate/analyzer";
import ts from "typescript";
import { applyEdit } from "./apply-edit.ts";

/** A finding with its places as offsets and its edits carried out, equal on every engine that knows the same. */
export interface TriedFinding {
  /** The file's name beside the case. */
  readonly file: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly why: string;
  readonly how: string;
  readonly mended: readonly { readonly title: string; readonly text: string }[];
}

export function findFindings(
  compiler: Compiler,
  fileNames: readonly string[],
  options: FindOptions,
): readonly TriedFinding[] {
  const files = fileNames.flatMap((name) => compiler.file(name) ?? []);
  return files
    .flatMap((file) => analyzeFile(compiler, file).findings(options))
    .map((finding) => toTried(compiler, finding));
}

function toTried(compiler: Compiler, { file, at, what, why, how, edits }: Finding): TriedFinding {
  const mended = edits().map(({ title, changes }) => ({ title, text: mend(file, title, changes) }));
  const name = file.fileName.slice(file.fileName.lastIndexOf("/") + 1);
  return { file: name, text: file.text, start: compiler.start(at), end: at.end, what, why, how, mended };
}

type Changes = ReturnType<Finding["edits"]>[number]["changes"];

function mend(file: SourceFile, title: string, changes: Changes): string {
  const text = applyEdit(title, file.text, changes);
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: file.fileName, reportDiagnostics: true });
  const [problem] = diagnostics;
  if (problem === undefined) return text;
  const words = ts.flattenDiagnosticMessageText(problem.messageText, " ");
  throw new Error(`The edit "${title}" leaves code that does not parse: ${words}\n\n${text}`);
}
