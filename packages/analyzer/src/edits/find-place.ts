import type { Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, NewExpression, Node, ObjectLiteral } from "../compiler/syntax.ts";
import { commandInput } from "../sites/read-slot.ts";
import { skipWrappers } from "./walk.ts";

/** What stands where a slot says that an option goes. */
export type Place =
  /** The option is there: `{ signal: x }`, or `{ signal }` where the name is the value. */
  | { readonly at: "value"; readonly value: Node; readonly shorthand: boolean }
  /** Its object literal is there without it; `rest` is what is left of the path, `open` says that a spread may hold it. */
  | {
      readonly at: "literal";
      readonly literal: ObjectLiteral;
      readonly rest: readonly string[];
      readonly open: boolean;
    }
  /** An object that is no literal stands there. */
  | { readonly at: "object"; readonly object: Node; readonly rest: readonly string[] }
  /** The call has fewer arguments. */
  | { readonly at: "missing"; readonly argument: number; readonly rest: readonly string[] }
  /** A spread argument hides what stands where. */
  | { readonly at: "hidden" };

export function findPlace(compiler: Compiler, call: CallLike, slot: Slot): Place {
  const index = slot.argument < 0 ? call.arguments.length - 1 : slot.argument;
  if (call.arguments.slice(0, index + 1).some((argument) => compiler.is(argument, "SpreadElement")))
    return { at: "hidden" };
  const argument = call.arguments[index];
  if (argument === undefined) return { at: "missing", argument: index, rest: slot.path };
  return findInside(compiler, argument, slot.path);
}

function findInside(compiler: Compiler, value: Node, path: readonly string[]): Place {
  const [name, ...rest] = path;
  if (name === undefined) return { at: "value", value, shorthand: false };
  const literal = skipWrappers(compiler, value);
  if (compiler.is(literal, "NewExpression") && name === commandInput) return findInput(compiler, literal, rest);
  if (!compiler.is(literal, "ObjectLiteralExpression")) return { at: "object", object: value, rest: path };
  for (const property of [...literal.properties].reverse()) {
    if (compiler.is(property, "ShorthandPropertyAssignment") && property.name.text === name)
      return rest.length === 0
        ? { at: "value", value: property.name, shorthand: true }
        : { at: "object", object: property.name, rest };
    if (compiler.is(property, "PropertyAssignment") && nameOf(compiler, property.name) === name)
      return findInside(compiler, property.initializer, rest);
  }
  const open = literal.properties.some((property) => compiler.is(property, "SpreadAssignment"));
  return { at: "literal", literal, rest: path, open };
}

function findInput(compiler: Compiler, command: NewExpression, path: readonly string[]): Place {
  const [input] = command.arguments ?? [];
  return input === undefined || compiler.is(input, "SpreadElement")
    ? { at: "hidden" }
    : findInside(compiler, input, path);
}

function nameOf(compiler: Compiler, name: Node): string | undefined {
  return compiler.is(name, "Identifier") || compiler.is(name, "StringLiteral") ? name.text : undefined;
}
