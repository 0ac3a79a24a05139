import type { FunctionLike, Kind, Node } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** Everything with parameters and a body. */
export function isFunction(tree: Pick<Tree, "kind">, node: Node): node is FunctionLike {
  const kind = tree.kind(node);
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
