import type { Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { declaredName, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, NewExpression, Node, ObjectLiteral } from "../compiler/syntax.ts";

/** What a command calls that which it was made of. */
export const commandInput = "input";

/** What stands at a place of a call's arguments: its expression, nothing, or something that only a run could tell. */
export type SlotValue = Expression | "absent" | "unknown";

export interface Reading extends Slot {
  /** The last segment is an HTTP header's name: its case does not matter. */
  readonly header?: true;
}

export function readSlot(compiler: Compiler, call: Pick<CallLike, "arguments">, slot: Reading): SlotValue {
  const spread = call.arguments.findIndex((argument) => compiler.is(argument, "SpreadElement"));
  if (spread !== -1 && (slot.argument < 0 || slot.argument >= spread)) return "unknown";
  let value: SlotValue = call.arguments.at(slot.argument) ?? "absent";
  for (const [index, name] of slot.path.entries()) {
    const isHeader = slot.header === true && index === slot.path.length - 1;
    if (typeof value === "string") return value;
    value = readProperty(compiler, value, isHeader ? sameHeader(name) : (other) => other === name, 0);
  }
  return typeof value !== "string" && isUndefined(compiler, value) ? "absent" : value;
}

function sameHeader(name: string): (other: string) => boolean {
  return (other) => other.toLowerCase() === name.toLowerCase();
}

type Test = (name: string) => boolean;

function readProperty(compiler: Compiler, holder: Expression, isMeant: Test, depth: number): SlotValue {
  const value = withoutWrapping(compiler, holder);
  if (isUndefined(compiler, value) || compiler.is(value, "NullKeyword")) return "absent";
  if (compiler.is(value, "ObjectLiteralExpression")) return readObject(compiler, value, isMeant, depth);
  if (compiler.is(value, "NewExpression") && isMeant(commandInput)) return readInput(compiler, value);
  const constant = depth < 4 ? readConstant(compiler, value) : undefined;
  return constant === undefined ? "unknown" : readProperty(compiler, constant, isMeant, depth + 1);
}

function readInput(compiler: Compiler, command: NewExpression): SlotValue {
  const [input] = command.arguments ?? [];
  if (input === undefined) return "absent";
  return compiler.is(input, "SpreadElement") ? "unknown" : input;
}

/** The last one wins, and what is spread after it may win over it. */
function readObject(compiler: Compiler, object: ObjectLiteral, isMeant: Test, depth: number): SlotValue {
  for (const property of object.properties.toReversed()) {
    if (compiler.is(property, "SpreadAssignment")) {
      const spread = readProperty(compiler, property.expression, isMeant, depth + 1);
      if (spread !== "absent") return spread;
      continue;
    }
    const name = declaredName(compiler, property);
    if (name === undefined) return "unknown";
    if (!isMeant(name)) continue;
    return compiler.is(property, "PropertyAssignment") ? property.initializer : property;
  }
  return "absent";
}

/** `options` of `const options = { … }`. */
function readConstant(compiler: Compiler, value: Expression): Expression | undefined {
  if (!compiler.is(value, "Identifier")) return undefined;
  const [found] = compiler.declarations([value]);
  if (found === undefined || !compiler.is(found.node, "VariableDeclaration")) return undefined;
  return isConst(compiler, found.node, found.file.text) ? found.node.initializer : undefined;
}

function isConst(compiler: Compiler, declaration: Node, text: string): boolean {
  return text.startsWith("const", compiler.start(declaration.parent));
}

function isUndefined(compiler: Compiler, value: Expression): boolean {
  return compiler.is(value, "Identifier") && value.text === "undefined";
}
