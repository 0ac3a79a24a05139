import type { Compiler } from "../compiler/compiler.ts";
import type { FunctionLike, Kind, Node } from "../compiler/syntax.ts";

/** The function that a node stands in. */
export function functionAround(compiler: Compiler, node: Node): FunctionLike | undefined {
  for (let at = node.parent; !compiler.is(at, "SourceFile"); at = at.parent) if (isFunction(compiler, at)) return at;
  return undefined;
}

export function isFunction(compiler: Compiler, node: Node): node is FunctionLike {
  const kind = compiler.kind(node);
  return kind !== undefined && functions.has(kind);
}

const functions: ReadonlySet<Kind> = new Set<Kind>([
  "ArrowFunction",
  "FunctionExpression",
  "FunctionDeclaration",
  "MethodDeclaration",
  "GetAccessor",
  "SetAccessor",
  "Constructor",
]);
