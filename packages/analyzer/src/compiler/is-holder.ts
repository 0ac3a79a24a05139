import type { Expression, Kind, Node } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** A declaration that may hold a value, or say its type. */
export interface Holder extends Node {
  readonly type?: Node | undefined;
  readonly initializer?: Expression | undefined;
}

export function isHolder(tree: Tree, node: Node): node is Holder {
  const kind = tree.kind(node);
  return kind !== undefined && holders.has(kind);
}

const holders: ReadonlySet<Kind> = new Set<Kind>([
  "VariableDeclaration",
  "Parameter",
  "PropertyAssignment",
  "PropertyDeclaration",
  "PropertySignature",
]);
