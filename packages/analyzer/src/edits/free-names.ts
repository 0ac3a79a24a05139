import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import { isFunction } from "../compiler/is-function.ts";
import { ancestors, walk } from "./walk.ts";

/** What the wraps of one plan have taken of their files. */
export interface Reserved {
  /** By the outermost function around, or the file. */
  readonly names: Map<Node, Set<string>>;
  /** The name that each moved value got; it keeps it, however often its call's wrap is thought over. */
  readonly given: Map<Node, string>;
}

/** A name that nothing in the outermost function around has, and that is taken from now on: `messages`, else `readyMessages`. */
export function reserveName(
  compiler: Compiler,
  { names, given }: Reserved,
  { node, label }: { readonly node: Node; readonly label: string },
): string {
  const before = given.get(node);
  if (before !== undefined) return before;
  const scope = findScope(compiler, node);
  const taken = names.get(scope) ?? readNames(compiler, scope);
  names.set(scope, taken);
  const plain = reservedWords.has(label) ? `${label}Value` : label;
  const other = `ready${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  let name = taken.has(plain) ? other : plain;
  for (let count = 2; taken.has(name); count += 1) name = `${other}${count}`;
  taken.add(name);
  given.set(node, name);
  return name;
}

const reservedWords: ReadonlySet<string> = new Set(
  "function class default in for new this with return delete".split(" "),
);

function findScope(compiler: Compiler, node: Node): Node {
  const outer = ancestors(compiler, node);
  const last = outer.findLast((one) => isFunction(compiler, one));
  return last ?? outer.at(-1)?.parent ?? node;
}

/** Every identifier but those that only name properties. */
function readNames(compiler: Compiler, scope: Node): Set<string> {
  const names = new Set<string>(["signal", "key", "timeout", "innerRetries"]);
  walk(scope, (node) => {
    if (compiler.is(node, "Identifier") && !isPropertyName(compiler, node)) names.add(node.text);
    return true;
  });
  return names;
}

export function isPropertyName(compiler: Compiler, node: Node): boolean {
  const { parent } = node;
  if (compiler.is(parent, "PropertyAccessExpression")) return parent.name === node;
  return compiler.is(parent, "PropertyAssignment") && parent.name === node;
}
