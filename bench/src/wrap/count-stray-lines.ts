import { diffLines } from "diff";
import ts from "typescript";
import type { Place } from "./run-wrap.ts";

/** How many lines of the old text were changed that belong neither to a statement with a wrapped call nor to an import. */
export function countStrayLines(before: string, after: string, sites: readonly Place[]): number {
  const file = ts.createSourceFile("file.tsx", before, ts.ScriptTarget.Latest, true);
  const allowed = new Set(sites.flatMap((site) => linesOf(file, findStatement(file, site))));
  const imports = file.statements.filter((node) => ts.isImportDeclaration(node)).flatMap((node) => linesOf(file, node));
  for (const line of imports) allowed.add(line);
  let line = 0;
  let stray = 0;
  for (const { added, removed, count } of diffLines(before.replace(/^\uFEFF/, ""), after.replace(/^\uFEFF/, ""))) {
    const lines = Array.from({ length: count }, (_, index) => line + index);
    if (removed) stray += lines.filter((each) => !allowed.has(each)).length;
    if (!added) line += count;
  }
  return stray;
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
