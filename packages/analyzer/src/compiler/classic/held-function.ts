import { isHolder } from "../is-holder.ts";
import { calleeName, withoutWrapping } from "../names.ts";
import type { Expression, Node } from "../syntax.ts";
import type { Tree } from "../tree.ts";

/** What a declaration of our own holds when it is called: its own code, the value of another name, or only its type can tell. */
export function readHeld(tree: Tree, declaration: Node): Expression | "own" | "unknown" {
  if (!isHolder(tree, declaration)) return "own";
  if (declaration.type !== undefined) return tree.is(declaration.type, "FunctionType") ? "own" : "unknown";
  if (declaration.initializer === undefined) return "unknown";
  const value = withoutWrapping(tree, declaration.initializer);
  if (tree.is(value, "ArrowFunction") || tree.is(value, "FunctionExpression")) return "own";
  if (calleeName(tree, value) !== undefined) return value;
  return readBound(tree, value) ?? "unknown";
}

/** `x.create` of `x.create.bind(x)`. */
function readBound(tree: Tree, value: Expression): Expression | undefined {
  if (!tree.is(value, "CallExpression") || !tree.is(value.expression, "PropertyAccessExpression")) return undefined;
  return value.expression.name.text === "bind" ? value.expression.expression : undefined;
}
