import type { Compiler } from "../../compiler/compiler.ts";
import type { Node } from "../../compiler/syntax.ts";

/** The statements that follow one, outward to the end of what holds it. */
export function readRest(compiler: Compiler, statement: Node, holder: Node): readonly Node[] {
  const rest: Node[] = [];
  for (let at = statement; at !== holder; at = at.parent) {
    const { parent } = at;
    if (compiler.is(parent, "Block")) rest.push(...parent.statements.slice(parent.statements.indexOf(at) + 1));
  }
  return rest;
}

/** The statements before one that run each time it does. */
export function readBefore(compiler: Compiler, statement: Node, holder: Node): readonly Node[] {
  const before: Node[] = [];
  for (let at = statement; at !== holder; at = at.parent) {
    const { parent } = at;
    if (compiler.is(parent, "Block")) before.unshift(...parent.statements.slice(0, parent.statements.indexOf(at)));
  }
  return before;
}
