import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import { skipWrappers } from "./walk.ts";

/** An identifier, or a chain of properties on one: `order`, `order.customer.id`, `this.amount`, `items[0].sku`. */
export interface Chain {
  readonly node: Node;
  /** The identifier or `this` that it starts from. */
  readonly root: Node;
  /** The names on the way, the root's first; `this` and positions in lists are left out. */
  readonly names: readonly string[];
  /** It is spread into an object: `{ ...order }`. */
  readonly spread?: true;
}

/** The chain that a node is, if it is one. */
export function readChain(compiler: Compiler, node: Node): Chain | undefined {
  const inner = skipWrappers(compiler, node);
  if (compiler.is(inner, "Identifier")) return { node, root: inner, names: [inner.text] };
  if (compiler.kind(inner) === "ThisKeyword") return { node, root: inner, names: [] };
  if (compiler.is(inner, "PropertyAccessExpression")) {
    const before = readChain(compiler, inner.expression);
    return before && { node, root: before.root, names: [...before.names, inner.name.text] };
  }
  if (!compiler.is(inner, "ElementAccessExpression")) return undefined;
  const before = readChain(compiler, inner.expression);
  return before && isPosition(compiler, inner.argumentExpression) ? { ...before, node } : undefined;
}

function isPosition(compiler: Compiler, node: Node): boolean {
  return ["NumericLiteral", "StringLiteral", "Identifier"].includes(compiler.kind(node) ?? "");
}

/** The longest chains whose values an expression uses. A method's name is no part of one; property names and types are no values. */
export function findChains(compiler: Compiler, node: Node): readonly Chain[] {
  const chain = readChain(compiler, node);
  if (chain !== undefined) return chain.names.length === 0 ? [] : [chain];
  if (compiler.is(node, "SpreadAssignment")) return findSpread(compiler, node.expression);
  return valuesIn(compiler, node).flatMap((value) => findChains(compiler, value));
}

function findSpread(compiler: Compiler, node: Node): readonly Chain[] {
  return findChains(compiler, node).map((chain) => (chain.node === node ? { ...chain, spread: true } : chain));
}

function valuesIn(compiler: Compiler, node: Node): readonly Node[] {
  const inner = skipWrappers(compiler, node);
  if (inner !== node) return [inner];
  if (compiler.is(node, "CallExpression")) return [...receiver(compiler, node.expression), ...node.arguments];
  if (compiler.is(node, "NewExpression")) return node.arguments ?? [];
  if (compiler.is(node, "PropertyAccessExpression")) return [node.expression];
  if (compiler.is(node, "PropertyAssignment")) return [...computed(compiler, node.name), node.initializer];
  return children(node);
}

function receiver(compiler: Compiler, callee: Node): readonly Node[] {
  return compiler.is(callee, "PropertyAccessExpression") ? [callee.expression] : [];
}

function computed(compiler: Compiler, name: Node): readonly Node[] {
  return compiler.is(name, "ComputedPropertyName") ? [name.expression] : [];
}

function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  node.forEachChild((child) => {
    found.push(child);
    return undefined;
  });
  return found;
}
