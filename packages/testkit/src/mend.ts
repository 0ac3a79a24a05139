import ts from "typescript";
import { applyEdit, type Change } from "./apply-edit.ts";

interface TextFile {
  readonly fileName: string;
  readonly text: string;
}

/** A file's text after an edit; throws a sentence where it changes nothing or leaves code that does not parse. */
export function mend({ fileName, text }: TextFile, title: string, changes: readonly Change[]): string {
  const mended = applyEdit(title, text, changes);
  const [problem] = ts.transpileModule(mended, { fileName, reportDiagnostics: true }).diagnostics ?? [];
  if (problem === undefined) return mended;
  const words = ts.flattenDiagnosticMessageText(problem.messageText, " ");
  throw new Error(`The edit "${title}" leaves code that does not parse: ${words}\n\n${mended}`);
}
