import type { Compiler } from "../compiler/compiler.ts";
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
    crossed = functions.has(kind) || (crossed && kind !== "AwaitExpression");
    const name = crossed && (functions.has(kind) || holders.has(kind)) ? declaredName(compiler, at) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

const functions: ReadonlySet<Kind> = new Set<Kind>([
  "ArrowFunction",
  "FunctionExpression",
  "FunctionDeclaration",
  "MethodDeclaration",
  "GetAccessor",
  "SetAccessor",
]);
const holders: ReadonlySet<Kind> = new Set<Kind>(["VariableDeclaration", "PropertyAssignment", "PropertyDeclaration"]);
