import type { Slot } from "../catalog/sdk.ts";
import { memberNamed } from "../compiler/class-members.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { ClassLike, Expression, Node, ObjectLiteral, SourceFile } from "../compiler/syntax.ts";
import { isClass, nameOf, nameText } from "./syntax.ts";

/** What stands at a place of a call's arguments; `unknown` where a spread or a value made elsewhere may hold it. */
export type Option = { readonly state: "given"; readonly file: SourceFile; readonly value: Node } | Missing;
type Missing = { readonly state: "absent" } | { readonly state: "unknown" };

const absent: Option = { state: "absent" };
const unknown: Option = { state: "unknown" };

/** A call's arguments, or the one object that stands for them, and the file they stand in. */
export interface Arguments {
  readonly file: SourceFile;
  readonly values: readonly Expression[];
}

export function readOption(compiler: Compiler, { file, values }: Arguments, { argument, path }: Slot): Option {
  if (values.some((value) => compiler.is(value, "SpreadElement"))) return unknown;
  const value = values.at(argument);
  if (value === undefined) return absent;
  return path.reduce<Option>((option, name) => readProperty(compiler, option, name), { state: "given", file, value });
}

/** Own files' objects are followed by name: `tool(refundOptions)`. */
export function findObject(compiler: Compiler, option: Option): Option {
  if (option.state !== "given") return option;
  const value = withoutWrapping(compiler, option.value);
  const isWritten = compiler.is(value, "ObjectLiteralExpression") || compiler.is(value, "ArrayLiteralExpression");
  if (isWritten || isClass(compiler, value)) {
    return { ...option, value };
  }
  const name = compiler.is(value, "PropertyAccessExpression") ? value.name : value;
  if (!compiler.is(name, "Identifier")) return unknown;
  const reference = compiler.declarations([name])[0];
  const held = reference === undefined ? undefined : readInitializer(compiler, reference.node);
  if (reference === undefined || held === undefined || held === value) return unknown;
  return findObject(compiler, { state: "given", file: reference.file, value: held });
}

/** A literal, also behind the constant or the object's property that holds it: `const name = "refund"`, `Names.refund`. */
export function findLiteral(compiler: Compiler, { value }: Option & { readonly state: "given" }): Node | undefined {
  const bare = withoutWrapping(compiler, value);
  const name = compiler.is(bare, "PropertyAccessExpression") ? bare.name : bare;
  if (!compiler.is(name, "Identifier")) return bare;
  const reference = compiler.declarations([name])[0];
  const held = reference === undefined ? undefined : readInitializer(compiler, reference.node);
  return held === undefined || compiler.is(held, "Identifier") ? undefined : withoutWrapping(compiler, held);
}

function readInitializer(compiler: Compiler, node: Node): Expression | undefined {
  if (compiler.is(node, "ExportAssignment")) return node.expression;
  const holds =
    compiler.is(node, "VariableDeclaration") ||
    compiler.is(node, "PropertyDeclaration") ||
    compiler.is(node, "PropertyAssignment");
  return holds ? node.initializer : undefined;
}

function readProperty(compiler: Compiler, option: Option, name: string): Option {
  const object = findObject(compiler, option);
  if (object.state !== "given") return object;
  if (isClass(compiler, object.value)) return readFromClass(compiler, object.file, object.value, name);
  return compiler.is(object.value, "ObjectLiteralExpression")
    ? readFromObject(compiler, object.file, object.value, name)
    : unknown;
}

/** What is not in the class may be in those that it extends. */
function readFromClass(compiler: Compiler, file: SourceFile, owner: ClassLike, name: string): Option {
  const member = memberNamed(compiler, owner, name);
  if (member === undefined) return unknown;
  return { state: "given", file, value: readInitializer(compiler, member) ?? member };
}

/** The last property of a name wins; what is spread may hold it too. */
function readFromObject(compiler: Compiler, file: SourceFile, object: ObjectLiteral, name: string): Option {
  for (const property of object.properties.toReversed()) {
    const found = compiler.is(property, "SpreadAssignment")
      ? readProperty(compiler, { state: "given", file, value: property.expression }, name)
      : readOwn(compiler, file, property, name);
    if (found.state !== "absent") return found;
  }
  return absent;
}

function readOwn(compiler: Compiler, file: SourceFile, property: Node, name: string): Option {
  if (nameText(compiler, nameOf(compiler, property)) !== name) return absent;
  if (compiler.is(property, "PropertyAssignment")) return { state: "given", file, value: property.initializer };
  const value = compiler.is(property, "ShorthandPropertyAssignment") ? property.name : property;
  return { state: "given", file, value };
}
