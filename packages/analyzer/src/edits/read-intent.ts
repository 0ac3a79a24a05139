import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import { isLocal } from "./bound-names.ts";
import { findChains, type Chain } from "./chains.ts";
import { readText } from "./walk.ts";
import type { CallSite } from "../sites/call-site.ts";

/** Names that say nothing without what they belong to. */
const pale = new Set("id key name type value values data input params body args kind".split(" "));

/** What an argument holds that is no part of the intent: a signal's node, a call id's name. */
export interface LeftOut {
  readonly node: Node | undefined;
  readonly name: string | undefined;
}

/**
 * What a write is asked to do, as the text of an object: the local data that its arguments are made of. Undefined where
 * nothing local is used and yet something is called.
 */
export function readIntent(compiler: Compiler, site: CallSite, left: LeftOut): string | undefined {
  const chains = site.call.arguments.flatMap((argument) => findChains(compiler, argument));
  const data = chains.filter(({ node, names }) => {
    const isSignal = left.node !== undefined && left.node.pos <= node.pos && node.end <= left.node.end;
    return !isSignal && names[0] !== left.name;
  });
  const local = data.filter(({ root }) => compiler.kind(root) === "ThisKeyword" || isLocal(compiler, root, site.call));
  const texts = new Set(local.map(({ node }) => readText(compiler, site.file, node)));
  const distinct = local.filter(({ node }) => texts.delete(readText(compiler, site.file, node)));
  if (distinct.length === 0) return callsSomething(compiler, site) ? undefined : "{}";
  const names = nameAll(distinct);
  const properties = distinct.map((chain, index) => propertyOf(compiler, site, chain, names[index] ?? ""));
  return `{ ${properties.join(", ")} }`;
}

/** What is spread is copied: a value whose type is an interface is no JSON to the compiler, its copy is. */
function propertyOf(compiler: Compiler, site: CallSite, { node, spread }: Chain, name: string): string {
  const text = readText(compiler, site.file, node);
  if (spread === true) return `${name}: { ...${text} }`;
  return name === text ? text : `${name}: ${text}`;
}

function callsSomething(compiler: Compiler, { call }: CallSite): boolean {
  const found = (node: Node): boolean =>
    compiler.is(node, "CallExpression") ||
    compiler.is(node, "NewExpression") ||
    node.forEachChild((child) => found(child) || undefined) === true;
  return call.arguments.some(found);
}

/** The last name that speaks; where two chains would be called alike, all their names. */
function nameAll(chains: readonly Chain[]): readonly string[] {
  const short = chains.map(({ names }) => shorten(names));
  const names = chains.map((chain, index) =>
    short.filter((name) => name === short[index]).length === 1 ? (short[index] ?? "") : camelCase(chain.names),
  );
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name}${before + 1}`;
  });
}

function shorten(names: readonly string[]): string {
  const from = pale.has(names.at(-1) ?? "") ? -2 : -1;
  return camelCase(names.slice(from));
}

function camelCase(names: readonly string[]): string {
  return names.map((name, index) => (index === 0 ? name : name.charAt(0).toUpperCase() + name.slice(1))).join("");
}
