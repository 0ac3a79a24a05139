import type { Expression, Identifier, Literal, Node } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** The name that a callee ends in: `create` of `client.chat["create"]`. */
export function calleeName(tree: Tree, callee: Expression): Identifier | Literal | undefined {
  const bare = withoutWrapping(tree, callee);
  if (tree.is(bare, "Identifier") || tree.is(bare, "PrivateIdentifier")) return bare;
  if (tree.is(bare, "PropertyAccessExpression")) return bare.name;
  if (!tree.is(bare, "ElementAccessExpression")) return undefined;
  const key = bare.argumentExpression;
  return tree.is(key, "StringLiteral") || tree.is(key, "NoSubstitutionTemplateLiteral") ? key : undefined;
}

/** Parentheses, `!`, `as`, `satisfies` and `<T>` change no value. */
export function withoutWrapping(tree: Tree, expression: Expression): Expression {
  let at = expression;
  while (isWrapping(tree, at)) at = at.expression;
  return at;
}

function isWrapping(tree: Tree, node: Node): node is Node & { readonly expression: Expression } {
  const kind = tree.kind(node);
  return kind !== undefined && wrapping.has(kind);
}

const wrapping: ReadonlySet<string> = new Set([
  "ParenthesizedExpression",
  "NonNullExpression",
  "AsExpression",
  "SatisfiesExpression",
  "TypeAssertionExpression",
]);

/** The name that a declaration gives: `create` of a method, a property or a function. */
export function declaredName(tree: Tree, declaration: Node): string | undefined {
  const name = "name" in declaration && isNode(declaration.name) ? declaration.name : undefined;
  if (name === undefined) return undefined;
  const isText = tree.is(name, "Identifier") || tree.is(name, "StringLiteral") || tree.is(name, "PrivateIdentifier");
  return isText ? name.text : undefined;
}

/** Whether a field of a node holds another node. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "pos" in value && "end" in value;
}
