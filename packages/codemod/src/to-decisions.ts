import type ts from "typescript";
import type { WrappedFile } from "./apply-wraps.ts";
import type { Complaint } from "./find-complaints.ts";

/** A place in the new text that has to say what an undecided outcome means there. */
export interface Decision {
  readonly fileName: string;
  readonly line: number;
  readonly column: number;
  /** The function that decides; empty at the top of a file. */
  readonly caller: string;
  readonly code: number;
  readonly text: string;
}

export function toDecisions(
  typescript: typeof ts,
  {
    program,
    complaints,
  }: {
    readonly program: ts.Program;
    readonly files: readonly WrappedFile[];
    readonly complaints: readonly Complaint[];
  },
): readonly Decision[] {
  return complaints.flatMap(({ fileName, start, code, text }) => {
    const file = program.getSourceFile(fileName);
    if (file === undefined) return [];
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const caller = findCaller(typescript, file, start);
    return [{ fileName, line: line + 1, column: character + 1, caller, code, text }];
  });
}

/** The innermost function with a name around a place. */
function findCaller(typescript: typeof ts, file: ts.SourceFile, offset: number): string {
  let caller = "";
  const look = (node: ts.Node): void => {
    if (offset < node.getStart(file) || node.end <= offset) return;
    caller = readName(typescript, node) ?? caller;
    node.forEachChild(look);
  };
  look(file);
  return caller;
}

function readName(typescript: typeof ts, node: ts.Node): string | undefined {
  if (typescript.isFunctionDeclaration(node) || typescript.isMethodDeclaration(node)) return node.name?.getText();
  if (!typescript.isVariableDeclaration(node) && !typescript.isPropertyAssignment(node)) return undefined;
  const value = node.initializer;
  const isFunction =
    value !== undefined && (typescript.isArrowFunction(value) || typescript.isFunctionExpression(value));
  return isFunction ? node.name.getText() : undefined;
}
