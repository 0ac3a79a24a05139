import type ts from "typescript";

/** One complaint of the project's compiler. */
export interface Complaint {
  readonly fileName: string;
  readonly start: number;
  readonly code: number;
  /** The compiler's words, the whole chain of them. */
  readonly text: string;
}

export function findComplaints(
  { flattenDiagnosticMessageText }: typeof ts,
  program: ts.Program,
  fileNames: Iterable<string>,
): readonly Complaint[] {
  return [...fileNames].flatMap((fileName) => {
    const file = program.getSourceFile(fileName);
    if (file === undefined) return [];
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((diagnostic) => ({
      fileName,
      start: diagnostic.start ?? 0,
      code: diagnostic.code,
      text: flattenDiagnosticMessageText(diagnostic.messageText, " ").replace(/\s+/g, " "),
    }));
  });
}
