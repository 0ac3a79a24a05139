import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, Node } from "../compiler/syntax.ts";

/** `Promise.all(…)` and its kin. */
export function isCombinator(
  compiler: Compiler,
  node: Node,
  names: ReadonlySet<string> = combinators,
): node is CallLike {
  if (!compiler.is(node, "CallExpression") || !compiler.is(node.expression, "PropertyAccessExpression")) return false;
  const { expression, name } = node.expression;
  return compiler.is(expression, "Identifier") && expression.text === "Promise" && names.has(name.text);
}

const combinators: ReadonlySet<string> = new Set(["all", "allSettled", "any", "race"]);
