import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import { declaredName } from "../compiler/names.ts";
import type { Kind, Node } from "../compiler/syntax.ts";

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
    const name = crossed && (isOwn || holders.has(kind)) ? declaredName(compiler, at) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

const holders: ReadonlySet<Kind> = new Set<Kind>(["VariableDeclaration", "PropertyAssignment", "PropertyDeclaration"]);
