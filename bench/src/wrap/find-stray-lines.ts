import { diffLines } from "diff";
import ts from "typescript";
import type { Place } from "./run-wrap.ts";

/** The lines that were changed and belong neither to a statement with a wrapped call, or the place before it, nor to an import. */
export function findStrayLines(before: string, after: string, sites: readonly Place[]): readonly string[] {
  const file = ts.createSourceFile("file.tsx", before, ts.ScriptTarget.Latest, true);
  const imports = file.statements.filter((node) => ts.isImportDeclaration(node));
  const statements = sites.map((site) => findStatement(file, site));
  const allowed = new Set([...imports, ...statements].flatMap((node) => linesOf(file, node)));
  let line = 0;
  const stray: string[] = [];
  for (const { added, removed, count, value } of diffLines(withoutMark(before), withoutMark(after))) {
    const texts = value.split("\n").slice(0, count);
    if (removed) stray.push(...texts.filter((_, index) => !allowed.has(line + index)));
    else if (added && !isBeside(allowed, line)) stray.push(...texts.filter((text) => !isImport(text)));
    if (!added) line += count;
  }
  return stray;
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}

/** New lines stand before what follows them, or after what they replace. */
function isBeside(allowed: ReadonlySet<number>, line: number): boolean {
  return allowed.has(line) || allowed.has(line - 1);
}

function isImport(text: string): boolean {
  return text.startsWith("import ");
}

function findStatement(file: ts.SourceFile, { line, column }: Place): ts.Node {
  const offset = file.getPositionOfLineAndCharacter(line - 1, column - 1);
  let node: ts.Node = findToken(file, offset);
  while (!ts.isSourceFile(node.parent) && !isStatement(node)) node = node.parent;
  return node;
}

function findToken(node: ts.Node, offset: number): ts.Node {
  const inner = ts.forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
  return inner === undefined ? node : findToken(inner, offset);
}

function isStatement(node: ts.Node): boolean {
  return (ts.isStatement(node) && !ts.isBlock(node)) || ts.isClassElement(node);
}

function linesOf(file: ts.SourceFile, node: ts.Node): readonly number[] {
  const [from, to] = [node.getStart(file), node.end].map((at) => file.getLineAndCharacterOfPosition(at).line);
  return from === undefined || to === undefined ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
