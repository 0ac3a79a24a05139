import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Reference } from "../compiler/identity.ts";
import type { ClassLike, Expression, FunctionLike, Node, NodeOf, SourceFile } from "../compiler/syntax.ts";
import { isFunction } from "../compiler/is-function.ts";
import { findValues } from "./find-values.ts";
import { isClass, nameOf, nameText } from "./syntax.ts";

/** Where a name leads, as far as the program's own files tell. */
export type Target =
  FunctionTarget | ChosenTarget | { readonly to: "parameter"; readonly parameter: Node } | { readonly to: "unknown" };

export interface FunctionTarget {
  readonly to: "function";
  readonly file: SourceFile;
  /** A function, or the call that makes one: `once(createOrder)`. */
  readonly root: Node;
  /** What carries its name. */
  readonly declaration: Node;
}

/** One of several, chosen at run time: `handlers[kind](order)`. */
export interface ChosenTarget {
  readonly to: "chosen";
  readonly functions: readonly FunctionTarget[];
  /** There may be others. */
  readonly isComplete: boolean;
}

const unknown: Target = { to: "unknown" };
/** `const pay = charge; const settle = pay; …`: longer chains are a circle. */
const longestChain = 8;

/** Follows names and property accesses to the program's own functions. One question for all of them. */
export function findTargets(compiler: Compiler, expressions: readonly Expression[]): readonly Target[] {
  const targets = follow(compiler, expressions, longestChain);
  return expressions.map((expression, index) => {
    const target = targets[index] ?? unknown;
    return target.to === "unknown" ? toChosen(compiler, expression) : target;
  });
}

function toChosen(compiler: Compiler, expression: Expression): Target {
  const { found, isComplete } = findValues(compiler, expression);
  const functions = found.flatMap((node) => {
    const target = toTarget(compiler, { file: fileOf(node), node }, 0);
    return target.to === "function" ? [{ ...target, declaration: namedBy(compiler, node) }] : [];
  });
  if (functions.length === 0) return unknown;
  return { to: "chosen", functions, isComplete: isComplete && functions.length === found.length };
}

/** A function that a property or variable holds goes by its name. */
function namedBy(compiler: Compiler, node: Node): Node {
  return nameText(compiler, nameOf(compiler, node)) === undefined && hasInitializer(compiler, node.parent)
    ? node.parent
    : node;
}

function follow(compiler: Compiler, expressions: readonly Expression[], left: number): readonly Target[] {
  const names = expressions.map((expression) => toName(compiler, expression));
  const asked = names.filter((name) => name !== undefined);
  const answers = asked.length === 0 ? [] : compiler.declarations(asked);
  const found = new Map(asked.map((name, index) => [name, answers[index]]));
  return names.map((name) => {
    const reference = name === undefined ? undefined : found.get(name);
    return reference === undefined ? unknown : toTarget(compiler, reference, left);
  });
}

function toName(compiler: Compiler, expression: Expression): Node | undefined {
  const bare = withoutWrapping(compiler, expression);
  if (compiler.is(bare, "PropertyAccessExpression")) return bare.name;
  return compiler.is(bare, "Identifier") ? bare : undefined;
}

function toTarget(compiler: Compiler, { file, node }: Reference, left: number): Target {
  if (isFunction(compiler, node)) return toFunction(compiler, file, node);
  if (compiler.is(node, "Parameter")) return { to: "parameter", parameter: node };
  if (isClass(compiler, node)) return toConstructor(compiler, file, node);
  if (compiler.is(node, "ShorthandPropertyAssignment")) return followOne(compiler, node.name, left);
  return hasInitializer(compiler, node) ? toValue(compiler, { file, node }, node.initializer, left) : unknown;
}

/** The function that a variable or property holds. */
function toValue(compiler: Compiler, { file, node }: Reference, value: Expression | undefined, left: number): Target {
  const bare = value === undefined ? undefined : withoutWrapping(compiler, value);
  if (bare === undefined) return unknown;
  if (isFunction(compiler, bare) || compiler.is(bare, "CallExpression")) {
    return { to: "function", file, root: bare, declaration: node };
  }
  return followOne(compiler, bare, left);
}

function followOne(compiler: Compiler, expression: Expression, left: number): Target {
  return left === 0 ? unknown : (follow(compiler, [expression], left - 1)[0] ?? unknown);
}

/** An overload has no body: its implementation stands among its neighbours. */
function toFunction(compiler: Compiler, file: SourceFile, node: FunctionLike): Target {
  if (node.body !== undefined) return { to: "function", file, root: node, declaration: node };
  const name = nameText(compiler, node.name);
  const body = node.parent.forEachChild((neighbour) =>
    isFunction(compiler, neighbour) && neighbour.body !== undefined && nameText(compiler, neighbour.name) === name
      ? neighbour
      : undefined,
  );
  return body === undefined ? unknown : { to: "function", file, root: body, declaration: body };
}

function toConstructor(compiler: Compiler, file: SourceFile, node: ClassLike): Target {
  const own = node.members.find((member) => compiler.is(member, "Constructor") && member.body !== undefined);
  return { to: "function", file, root: own ?? node, declaration: node };
}

function hasInitializer(
  compiler: Compiler,
  node: Node,
): node is NodeOf["VariableDeclaration"] | NodeOf["PropertyDeclaration"] | NodeOf["PropertyAssignment"] {
  return (
    compiler.is(node, "VariableDeclaration") ||
    compiler.is(node, "PropertyDeclaration") ||
    compiler.is(node, "PropertyAssignment")
  );
}
