import type { Node } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** Whether a name is taken from a value at hand; what comes in through a parameter may be any value of its type. */
export function isTakenFromVariable(tree: Tree, declaration: Node): boolean {
  let at = declaration;
  while (tree.is(at, "BindingElement")) at = at.parent.parent;
  return at !== declaration && tree.is(at, "VariableDeclaration");
}
