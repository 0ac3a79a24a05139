import type ts from "typescript";
import type { Region } from "./find-affected.ts";

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

/** What the compiler says of files, or of parts of them. */
export function findComplaints(
  { flattenDiagnosticMessageText }: typeof ts,
  program: ts.Program,
  regions: ReadonlyMap<string, Region>,
): readonly Complaint[] {
  return [...regions].flatMap(([fileName, region]) => {
    const file = program.getSourceFile(fileName);
    if (file === undefined) return [];
    return [...program.getSyntacticDiagnostics(file), ...readSemantic(program, file, region)].map((diagnostic) => {
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

function readSemantic(program: ts.Program, file: ts.SourceFile, region: Region): readonly ts.Diagnostic[] {
  const partly: PartProgram = program;
  return partly.getSemanticDiagnostics(file, undefined, region === "whole" ? undefined : [...region]);
}

/** Editors ask for the part in sight first. Not in the published types, yet there from 5.6 to 6. */
interface PartProgram {
  getSemanticDiagnostics(
    file: ts.SourceFile,
    token: undefined,
    nodes: readonly ts.Node[] | undefined,
  ): readonly ts.Diagnostic[];
}

function shorten(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const [first = "", last = ""] = [lines[0], lines.at(-1)];
  return lines.length > 2 ? `${first} … ${last}` : lines.join(" ");
}
