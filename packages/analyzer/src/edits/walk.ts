import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";

/** Visits a node and what is in it, parents first; `false` leaves the inside out. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node)) return;
  node.forEachChild((child) => {
    walk(child, visit);
    return undefined;
  });
}

/** Whether a node, or one inside it, satisfies `test`; what nested functions hold is run by somebody else and left out. */
export function hasOwn(compiler: Compiler, node: Node, test: (node: Node) => boolean): boolean {
  let found = false;
  walk(node, (inner) => {
    if (found || isFunction(compiler, inner)) return false;
    found = test(inner);
    return !found;
  });
  return found;
}

/** The nodes around one, the nearest first; the file itself is left out. */
export function ancestors(compiler: Compiler, node: Node): readonly Node[] {
  const found: Node[] = [];
  for (let outer = node.parent; !compiler.is(outer, "SourceFile"); outer = outer.parent) found.push(outer);
  return found;
}

export function readText(compiler: Compiler, file: SourceFile, node: Node): string {
  return file.text.slice(compiler.start(node), node.end);
}

/** The node under parentheses, `as`, `satisfies` and `!`. */
export function skipWrappers(compiler: Compiler, node: Node): Node {
  const isWrapper =
    compiler.is(node, "ParenthesizedExpression") ||
    compiler.is(node, "AsExpression") ||
    compiler.is(node, "SatisfiesExpression") ||
    compiler.is(node, "TypeAssertionExpression") ||
    compiler.is(node, "NonNullExpression");
  return isWrapper ? skipWrappers(compiler, node.expression) : node;
}
