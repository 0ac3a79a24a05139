import type { Compiler } from "../../compiler/compiler.ts";
import { isFunction } from "../../compiler/is-function.ts";
import type { Kind, Node, NodeOf } from "../../compiler/syntax.ts";

/** The nodes of one kind in what runs with some nodes: functions that are only defined there are left out. */
export function findInside<K extends Kind>(compiler: Compiler, nodes: readonly Node[], kind: K): readonly NodeOf[K][] {
  const found: NodeOf[K][] = [];
  const visit = (node: Node): undefined => {
    if (compiler.is(node, kind)) found.push(node);
    if (!isFunction(compiler, node)) node.forEachChild(visit);
  };
  nodes.forEach(visit);
  return found;
}
