import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import { isLocal } from "./bound-names.ts";
import { findChains, type Chain } from "./chains.ts";
import { findExtent } from "./find-extent.ts";
import type { JsonForm } from "./amends.ts";
import { isSecret } from "./is-secret.ts";
import { readModuleValue } from "./read-module-value.ts";
import { readText } from "./walk.ts";
import type { CallSite } from "../sites/call-site.ts";

/** Names that say nothing without what they belong to. */
const pale = new Set("id key name type value values data input params body args kind".split(" "));

/** What is known of a write before its intent is read. */
export interface IntentRequest {
  /** What an argument holds that is no part of the intent: a signal's node, a call id's name. */
  readonly signal: Node | undefined;
  readonly callId: string | undefined;
  /** Variables that the arguments were moved into. */
  readonly hoisted: readonly string[];
  /** How properties that are no `Json` to a compiler become so. */
  readonly forms: ReadonlyMap<string, JsonForm>;
}

/**
 * What a write is asked to do, as the text of an object: the data that its arguments are made of. Undefined where there
 * is none and yet something is called.
 */
export function readIntent(compiler: Compiler, site: CallSite, request: IntentRequest): string | undefined {
  const { signal, callId, hoisted, forms } = request;
  const given = findExtent(compiler, site).flatMap((call) => call.arguments);
  const chains = given.flatMap((argument) => findChains(compiler, argument));
  const data = chains.filter((chain) => {
    const { node, names } = chain;
    const isSignal = signal !== undefined && signal.pos <= node.pos && node.end <= signal.end;
    return !isSignal && names[0] !== callId && !isSecret(compiler, chain, site.call);
  });
  const { changing, perhaps } = sortData(compiler, site, data);
  const read = (chosen: readonly Chain[]): string | undefined => toIntent(toProperties(compiler, site, chosen, forms));
  const moved = hoisted.map((name) => ({ name, text: name, form: forms.get(name) }));
  return read(changing) ?? toIntent(moved) ?? read(perhaps) ?? (callsSomething(compiler, given) ? undefined : "{}");
}

/** What is local or changes in the file; and what the file and its imports may hold differently another time. */
function sortData(
  compiler: Compiler,
  { file, call }: CallSite,
  data: readonly Chain[],
): { readonly changing: readonly Chain[]; readonly perhaps: readonly Chain[] } {
  const held = data.map((chain) => {
    const isOwn = compiler.kind(chain.root) === "ThisKeyword" || isLocal(compiler, chain.root, call);
    return { chain, value: isOwn ? "changes" : readModuleValue(compiler, file, chain) };
  });
  const only = (wanted: string): readonly Chain[] =>
    held.flatMap(({ chain, value }) => (value === wanted ? [chain] : []));
  return { changing: only("changes"), perhaps: only("may-differ") };
}

function toProperties(
  compiler: Compiler,
  { file }: CallSite,
  chains: readonly Chain[],
  forms: ReadonlyMap<string, JsonForm>,
): readonly Property[] {
  const texts = new Set(chains.map(({ node }) => readText(compiler, file, node)));
  const distinct = chains.filter(({ node }) => texts.delete(readText(compiler, file, node)));
  const names = nameAll(distinct);
  const properties = distinct.map(({ node, spread }, index): Property => {
    const name = names[index] ?? "";
    const form = forms.get(name) ?? (spread === true ? "copy" : undefined);
    return { name, text: readText(compiler, file, node), form };
  });
  return properties.filter(({ form }) => form !== "none");
}

interface Property {
  readonly name: string;
  readonly text: string;
  readonly form: JsonForm | undefined;
}

function toIntent(properties: readonly Property[]): string | undefined {
  return properties.length === 0 ? undefined : `{ ${properties.map(toText).join(", ")} }`;
}

function toText({ name, text, form }: Property): string {
  if (form === "copy") return `${name}: { ...${text} }`;
  if (form === "projection") return `${name}: JSON.parse(JSON.stringify(${text}))`;
  return name === text ? text : `${name}: ${text}`;
}

function callsSomething(compiler: Compiler, given: readonly Node[]): boolean {
  const found = (node: Node): boolean =>
    compiler.is(node, "CallExpression") ||
    compiler.is(node, "NewExpression") ||
    node.forEachChild((child) => found(child) || undefined) === true;
  return given.some(found);
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
