import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Node, ObjectLiteral, SourceFile } from "../compiler/syntax.ts";
import { findObject, type Option } from "./read-option.ts";
import { nameOf } from "./syntax.ts";

/** A tool that is a plain object in the record or list handed to a call. */
export interface ToolObject {
  /** The file in which the record names it. */
  readonly file: SourceFile;
  readonly object: ObjectLiteral;
  readonly objectFile: SourceFile;
  readonly name: Node | undefined;
}

type Given = Option & { readonly state: "given" };

export function findToolObjects(compiler: Compiler, record: Option): readonly ToolObject[] {
  const found = findObject(compiler, record);
  if (found.state !== "given") return [];
  const { file, value } = found;
  if (compiler.is(value, "ArrayLiteralExpression")) {
    return value.elements.flatMap((element) =>
      toToolObject(compiler, { state: "given", file, value: element }, undefined),
    );
  }
  return compiler.is(value, "ObjectLiteralExpression")
    ? value.properties.flatMap((property) => fromProperty(compiler, file, property))
    : [];
}

function fromProperty(compiler: Compiler, file: SourceFile, property: Node): readonly ToolObject[] {
  if (compiler.is(property, "SpreadAssignment")) {
    return findToolObjects(compiler, { state: "given", file, value: property.expression });
  }
  const name = nameOf(compiler, property);
  const value = compiler.is(property, "PropertyAssignment") ? property.initializer : name;
  return value === undefined ? [] : toToolObject(compiler, { state: "given", file, value }, name);
}

/** Calls that make tools are found by themselves. */
function toToolObject(compiler: Compiler, option: Given, name: Node | undefined): readonly ToolObject[] {
  const bare = withoutWrapping(compiler, option.value);
  const element = compiler.is(bare, "SpreadElement") ? bare.expression : undefined;
  if (element !== undefined) return findToolObjects(compiler, { ...option, value: element });
  const found = findObject(compiler, option);
  if (found.state !== "given" || !compiler.is(found.value, "ObjectLiteralExpression")) return [];
  return [{ file: option.file, object: found.value, objectFile: found.file, name }];
}
