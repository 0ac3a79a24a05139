import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, NewExpression, Node } from "../compiler/syntax.ts";

/** Every call and construction under a node, in order. */
export function findCalls(compiler: Compiler, root: Node): readonly (CallLike | NewExpression)[] {
  const calls: (CallLike | NewExpression)[] = [];
  visit(root);
  return calls;

  function visit(node: Node): void {
    if (compiler.is(node, "CallExpression") || compiler.is(node, "NewExpression")) calls.push(node);
    node.forEachChild(visit);
  }
}
