import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import type { FunctionLike, Node } from "../compiler/syntax.ts";

/** The function that a node stands in. */
export function functionAround(compiler: Compiler, node: Node): FunctionLike | undefined {
  for (let at = node.parent; !compiler.is(at, "SourceFile"); at = at.parent) if (isFunction(compiler, at)) return at;
  return undefined;
}
