import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import { calleeName, declaredName } from "../compiler/names.ts";
import type { Kind, Node } from "../compiler/syntax.ts";
import { readOperator } from "./passes-on.ts";
import { textOf } from "./text-of.ts";

/** A function's name, and what gives it: the function, or what holds it. */
export interface NameAround {
  readonly name: string;
  readonly node: Node;
}

/** The name of the nearest function around a node; a nameless one takes the name of what holds it. */
export function readWithin(compiler: Compiler, node: Node): string | undefined {
  for (const { name } of namesAround(compiler, node)) return name;
  return undefined;
}

/** The names of the functions around a node, the nearest first. */
export function* namesAround(compiler: Compiler, node: Node): Generator<NameAround> {
  let crossed = false;
  for (let at = node.parent; !compiler.is(at, "SourceFile"); at = at.parent) {
    const kind = compiler.kind(at);
    if (kind === undefined) continue;
    // What is awaited holds a result, not the function.
    const isOwn = isFunction(compiler, at) || kind === "Constructor";
    crossed = isOwn || (crossed && kind !== "AwaitExpression");
    const name = crossed ? readName(compiler, at, isOwn || holders.has(kind)) : undefined;
    if (name !== undefined) yield { name, node: at };
  }
}

function readName(compiler: Compiler, node: Node, declares: boolean): string | undefined {
  if (compiler.is(node, "Constructor")) return "constructor";
  if (declares) return declaredName(compiler, node);
  if (!compiler.is(node, "BinaryExpression") || readOperator(compiler, node) !== "=") return undefined;
  const target = calleeName(compiler, node.left);
  return textOf(compiler, node.left) === "module.exports" ? undefined : target?.text;
}

const holders: ReadonlySet<Kind> = new Set<Kind>(["VariableDeclaration", "PropertyAssignment", "PropertyDeclaration"]);
