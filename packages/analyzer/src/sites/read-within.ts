import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import { calleeName, declaredName } from "../compiler/names.ts";
import type { Kind, Node } from "../compiler/syntax.ts";
import { readOperator } from "./passes-on.ts";
import { textOf } from "./text-of.ts";

/** The name of the nearest function around a node; a nameless one takes the name of what holds it. */
export function readWithin(compiler: Compiler, node: Node): string | undefined {
  let crossed = false;
  for (let at = node.parent; !compiler.is(at, "SourceFile"); at = at.parent) {
    const kind = compiler.kind(at);
    if (kind === undefined) continue;
    if (kind === "Constructor") return "constructor";
    // What is awaited holds a result, not the function.
    const isOwn = isFunction(compiler, at);
    crossed = isOwn || (crossed && kind !== "AwaitExpression");
    const name = crossed ? readName(compiler, at, isOwn || holders.has(kind)) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

function readName(compiler: Compiler, node: Node, declares: boolean): string | undefined {
  if (declares) return declaredName(compiler, node);
  if (!compiler.is(node, "BinaryExpression") || readOperator(compiler, node) !== "=") return undefined;
  const target = calleeName(compiler, node.left);
  return textOf(compiler, node.left) === "module.exports" ? undefined : target?.text;
}

const holders: ReadonlySet<Kind> = new Set<Kind>(["VariableDeclaration", "PropertyAssignment", "PropertyDeclaration"]);
