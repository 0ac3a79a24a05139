import type { Node } from "../compiler/syntax.ts";

/** Whether a node stands inside another one. */
export function isAround(outer: Node, inner: Node): boolean {
  for (let at: Node | undefined = inner; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}
