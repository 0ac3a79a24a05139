import { enclosingClass } from "../class-members.ts";
import { fileOf } from "../file-of.ts";
import { declaredName } from "../names.ts";
import type { Binary, ClassLike, Node } from "../syntax.ts";
import type { Tree } from "../tree.ts";
import type { Resolver } from "./resolver.ts";
import type { Value } from "./value.ts";

/** What a variable or field without a value of its own is given later: `client ??= new OpenAI()`, `this.client = client`. */
export function readAssigned(tree: Tree, resolver: Resolver, declaration: Node): Value | undefined {
  const name = declaredName(tree, declaration);
  if (name === undefined) return undefined;
  return findAssigned(tree, resolver, fileOf(declaration), (left) => leadsTo(tree, resolver, left, declaration, name));
}

/** A field that JavaScript declares by setting it: `this.client = new OpenAI()`. */
export function readSetField(tree: Tree, resolver: Resolver, owner: ClassLike, name: string): Value | undefined {
  return findAssigned(tree, resolver, owner, (left) => isOwnField(tree, left, owner, name));
}

function findAssigned(
  tree: Tree,
  resolver: Resolver,
  within: Node,
  isMeant: (left: Node) => boolean,
): Value | undefined {
  const visit = (node: Node): Value | undefined => {
    const sets = tree.is(node, "BinaryExpression") && assigns(tree, node) && isMeant(node.left);
    return (sets ? resolver.value(node.right) : undefined) ?? node.forEachChild(visit);
  };
  return within.forEachChild(visit);
}

function assigns(tree: Tree, node: Binary): boolean {
  const operator = node.operatorToken;
  return /^(?:=|\?\?=|\|\|=)$/.test(fileOf(operator).text.slice(tree.start(operator), operator.end));
}

function leadsTo(tree: Tree, resolver: Resolver, left: Node, declaration: Node, name: string): boolean {
  if (tree.is(left, "Identifier")) return left.text === name && resolver.scopes(left).find(left) === declaration;
  return isOwnField(tree, left, declaration.parent, name);
}

function isOwnField(tree: Tree, left: Node, owner: Node, name: string): boolean {
  if (!tree.is(left, "PropertyAccessExpression") || !tree.is(left.expression, "ThisKeyword")) return false;
  return left.name.text === name && enclosingClass(tree, left) === owner;
}
