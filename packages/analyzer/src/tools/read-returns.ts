import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import type { Expression, Node } from "../compiler/syntax.ts";
import { isClass } from "./syntax.ts";

/** What a function gives back: the expressions behind its own `return`s, or the one of a concise arrow. */
export function readReturns(compiler: Compiler, root: Node): readonly Expression[] {
  if (!isFunction(compiler, root) || root.body === undefined) return [];
  if (!compiler.is(root.body, "Block")) return [root.body];
  const found: Expression[] = [];
  visit(root.body);
  return found;

  function visit(node: Node): void {
    if (isFunction(compiler, node) || isClass(compiler, node)) return;
    if (compiler.is(node, "ReturnStatement") && node.expression !== undefined) found.push(node.expression);
    node.forEachChild(visit);
  }
}
