import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import { readChain } from "./chains.ts";
import type { Extent } from "./find-extent.ts";
import { skipWrappers } from "./walk.ts";

/** One value that a call is made of, with the word that the program has for it. */
export interface Value {
  readonly node: Node;
  readonly label: string;
}

/** What a chain of calls evaluates, in that order: its receiver, its arguments, and of literals each property and element. */
export function listValues(compiler: Compiler, calls: Extent): readonly Value[] {
  const { expression: callee } = calls[0];
  const hasReceiver = compiler.is(callee, "PropertyAccessExpression") || compiler.is(callee, "ElementAccessExpression");
  const receiver = hasReceiver ? [toValue(compiler, callee.expression, "client")] : [];
  const given = calls.flatMap((call) =>
    call.arguments.flatMap((argument, index) => listInside(compiler, argument, index === 0 ? "request" : "options")),
  );
  return [...receiver, ...given];
}

function listInside(compiler: Compiler, node: Node, label: string): readonly Value[] {
  const inner = skipWrappers(compiler, node);
  if (compiler.is(inner, "ObjectLiteralExpression"))
    return inner.properties.flatMap((property) => listInProperty(compiler, property, label));
  if (compiler.is(inner, "ArrayLiteralExpression"))
    return inner.elements.flatMap((element) => listInside(compiler, element, label));
  if (compiler.is(node, "SpreadElement")) return [toValue(compiler, node.expression, label)];
  return [toValue(compiler, node, label)];
}

function listInProperty(compiler: Compiler, property: Node, label: string): readonly Value[] {
  if (compiler.is(property, "SpreadAssignment")) return [toValue(compiler, property.expression, label)];
  if (compiler.is(property, "ShorthandPropertyAssignment")) return [toValue(compiler, property.name, label)];
  if (!compiler.is(property, "PropertyAssignment")) return [];
  return listInside(compiler, property.initializer, nameOf(compiler, property.name) ?? label);
}

function nameOf(compiler: Compiler, name: Node): string | undefined {
  const isText = compiler.is(name, "Identifier") || compiler.is(name, "StringLiteral");
  return isText && /^[A-Za-z_$][\w$]*$/.test(name.text) ? name.text : undefined;
}

/** A value that has a name of its own keeps it as its word. */
function toValue(compiler: Compiler, node: Node, label: string): Value {
  const own = readChain(compiler, node)?.names.at(-1);
  return { node, label: own ?? label };
}
