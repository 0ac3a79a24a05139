import type ts from "typescript";

/** One complaint of the project's compiler. */
export interface Complaint {
  readonly fileName: string;
  readonly start: number;
  readonly code: number;
  /** What it points at. */
  readonly word: string;
  /** The compiler's words: the first sentence, and the last, which says what it comes down to. */
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
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((diagnostic) => {
      const start = diagnostic.start ?? 0;
      return {
        fileName,
        start,
        code: diagnostic.code,
        word: file.text.slice(start, start + (diagnostic.length ?? 0)),
        text: shorten(flattenDiagnosticMessageText(diagnostic.messageText, "\n")),
      };
    });
  });
}

function shorten(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const [first = "", last = ""] = [lines[0], lines.at(-1)];
  return lines.length > 2 ? `${first} … ${last}` : lines.join(" ");
}
