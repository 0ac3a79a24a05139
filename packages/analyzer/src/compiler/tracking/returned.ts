import { isFunction } from "../is-function.ts";
import { isNode } from "../names.ts";
import type { Node } from "../syntax.ts";
import type { Tree } from "../tree.ts";
import type { Resolver } from "./resolver.ts";
import type { Value } from "./value.ts";

/** What a function of our own hands out: a client made in a factory. */
export function readReturned(tree: Tree, resolver: Resolver, node: Node): Value | undefined {
  if (!("body" in node) || !isNode(node.body)) return undefined;
  if (!tree.is(node.body, "Block")) return resolver.value(node.body);
  const visit = (at: Node): Value | undefined => {
    if (isFunction(tree, at) || tree.is(at, "ClassDeclaration") || tree.is(at, "ClassExpression")) return undefined;
    if (tree.is(at, "ReturnStatement")) return at.expression && resolver.value(at.expression);
    return at.forEachChild(visit);
  };
  return node.body.forEachChild(visit);
}
