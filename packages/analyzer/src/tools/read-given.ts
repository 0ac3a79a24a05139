import type { Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Expression, Node, NodeOf, ObjectLiteral } from "../compiler/syntax.ts";
import { readConstant } from "../sites/read-constant.ts";
import { readHanded } from "../sites/read-handed.ts";
import type { Arguments } from "./read-option.ts";
import { nameOf, nameText } from "./syntax.ts";

/** A value that a function was handed by whoever calls it, or that a loop takes out of each item of a list. */
export interface Given {
  /** The function, or the list. */
  readonly from: Node;
  readonly by: "call" | "item";
  /** Where it stands in the call's arguments; of an item, in its first and only one. */
  readonly slot: Slot;
}

/** What stands at a slot, where that was given from outside: `tool.name` of `function register(tool: Tool)`. */
export function readGivenAt(compiler: Compiler, { values }: Arguments, { argument, path }: Slot): Given | undefined {
  const value = values.at(argument);
  return value && readGiven(compiler, value, path);
}

export function readGiven(compiler: Compiler, value: Expression, path: readonly string[] = []): Given | undefined {
  const bare = withoutWrapping(compiler, value);
  if (compiler.is(bare, "ObjectLiteralExpression")) return readProperty(compiler, bare, path);
  const constant = readConstant(compiler, bare)?.value;
  if (constant !== undefined) return readGiven(compiler, constant, path);
  const given = readItem(compiler, bare, []) ?? readParameter(compiler, bare);
  return given && { ...given, slot: { ...given.slot, path: [...given.slot.path, ...path] } };
}

/** The last property of a name wins; what is spread may hold it too. */
function readProperty(compiler: Compiler, object: ObjectLiteral, path: readonly string[]): Given | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return undefined;
  for (const property of object.properties.toReversed()) {
    if (compiler.is(property, "SpreadAssignment")) {
      const given = readGiven(compiler, property.expression, path);
      if (given !== undefined) return given;
    } else if (nameText(compiler, nameOf(compiler, property)) === name) {
      if (compiler.is(property, "PropertyAssignment")) return readGiven(compiler, property.initializer, rest);
      return compiler.is(property, "ShorthandPropertyAssignment")
        ? readGiven(compiler, property.name, rest)
        : undefined;
    }
  }
  return undefined;
}

function readParameter(compiler: Compiler, value: Expression): Given | undefined {
  const handed = readHanded(compiler, value);
  if (handed === undefined) return undefined;
  return { from: handed.owner, by: "call", slot: { argument: handed.parameter, path: handed.path } };
}

/** `tool.run` of `for (const tool of tools)` and of `tools.forEach((tool) => …)`, also where a pattern takes it out. */
function readItem(compiler: Compiler, value: Node, path: readonly string[]): Given | undefined {
  const bare = withoutWrapping(compiler, value);
  if (compiler.is(bare, "PropertyAccessExpression"))
    return readItem(compiler, bare.expression, [bare.name.text, ...path]);
  if (!compiler.is(bare, "Identifier")) return undefined;
  const declaration = compiler.declarations([bare])[0]?.node;
  return declaration && readTaken(compiler, declaration, path);
}

function readTaken(compiler: Compiler, declaration: Node, path: readonly string[]): Given | undefined {
  if (compiler.is(declaration, "BindingElement")) return readBound(compiler, declaration, path);
  const list = findList(compiler, declaration);
  return list && { from: list, by: "item", slot: { argument: 0, path } };
}

function readBound(compiler: Compiler, element: NodeOf["BindingElement"], path: readonly string[]): Given | undefined {
  const pattern = element.parent;
  const own = nameText(compiler, element.propertyName ?? element.name);
  if (element.dotDotDotToken !== undefined || own === undefined) return undefined;
  if (compiler.is(pattern, "ObjectBindingPattern")) return readTaken(compiler, pattern.parent, [own, ...path]);
  // The second of an entry: `[name, tool]`.
  const isEntry = compiler.is(pattern, "ArrayBindingPattern") && pattern.elements[1] === element;
  return isEntry ? readTaken(compiler, pattern.parent, path) : undefined;
}

/** The list of which a loop's variable is an item, and the callback's parameter of `tools.map(…)`. */
function findList(compiler: Compiler, declaration: Node): Expression | undefined {
  if (compiler.is(declaration, "VariableDeclaration")) {
    const loop = declaration.parent.parent;
    return compiler.is(loop, "ForOfStatement") ? withoutEntries(compiler, loop.expression) : undefined;
  }
  if (!compiler.is(declaration, "Parameter")) return undefined;
  const callback = declaration.parent;
  const call = callback.parent;
  if (!compiler.is(call, "CallExpression") || call.arguments[0] !== callback) return undefined;
  const { expression } = call;
  const isEach =
    compiler.is(expression, "PropertyAccessExpression") && /^(?:forEach|map|flatMap)$/.test(expression.name.text);
  return isEach ? withoutEntries(compiler, expression.expression) : undefined;
}

/** `Object.values(tools)` */
function withoutEntries(compiler: Compiler, list: Expression): Expression | undefined {
  const bare = withoutWrapping(compiler, list);
  if (!compiler.is(bare, "CallExpression")) return bare;
  const { expression } = bare;
  const isOfObject =
    compiler.is(expression, "PropertyAccessExpression") &&
    nameText(compiler, expression.expression) === "Object" &&
    /^(?:values|entries)$/.test(expression.name.text);
  return isOfObject ? bare.arguments[0] : bare;
}
