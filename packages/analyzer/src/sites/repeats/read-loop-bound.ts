import type { Compiler } from "../../compiler/compiler.ts";
import { withoutWrapping } from "../../compiler/names.ts";
import type { Expression, Node, NodeOf } from "../../compiler/syntax.ts";
import { findInside } from "../flow/find-inside.ts";
import { isEndless, type LoopStatement } from "../flow/read-ends.ts";
import { readConstant } from "../read-constant.ts";
import { textOf } from "../text-of.ts";
import type { Repeating } from "./repeat-layer.ts";

/** A number as it is written, held by a constant, or handed to the function that repeats. */
export type NumberOf = (value: Expression) => number | undefined;

export interface Bounding {
  readonly numberOf: NumberOf;
  /** Whether failure may leave the loop. */
  readonly isLeft: boolean;
  readonly caught: Node;
}

type Bound = Pick<Repeating, "retries" | "bounded">;

/** How often a loop that only success leaves tries again. */
export function readLoopBound(compiler: Compiler, loop: LoopStatement, bounding: Bounding): Bound {
  if (compiler.is(loop, "ForOfStatement")) return toBound(countItems(compiler, loop.expression));
  if (compiler.is(loop, "ForInStatement")) return toBound(undefined);
  const condition = compiler.is(loop, "ForStatement") ? loop.condition : readCondition(compiler, loop);
  if (condition === undefined || isEndless(compiler, loop)) return bounding.isLeft ? unknown : endless;
  const bare = withoutWrapping(compiler, condition);
  if (compiler.is(bare, "BinaryExpression")) return readComparison(compiler, loop, bare, bounding);
  const isFlag = compiler.is(bare, "PrefixUnaryExpression") && compiler.is(bare.operand, "Identifier");
  return isFlag && !bounding.isLeft && !isSetIn(compiler, bare.operand, bounding.caught) ? endless : unknown;
}

const unknown: Bound = { retries: undefined, bounded: "unknown" };
const endless: Bound = { retries: Infinity, bounded: "no" };

function toBound(attempts: number | undefined): Bound {
  return { retries: attempts === undefined ? undefined : Math.max(0, attempts - 1), bounded: "yes" };
}

function countItems(compiler: Compiler, list: Expression): number | undefined {
  const held = readConstant(compiler, withoutWrapping(compiler, list))?.value ?? list;
  const value = withoutWrapping(compiler, held);
  if (!compiler.is(value, "ArrayLiteralExpression")) return undefined;
  return value.elements.some((each) => compiler.is(each, "SpreadElement")) ? undefined : value.elements.length;
}

function readCondition(compiler: Compiler, loop: LoopStatement): Expression | undefined {
  return compiler.is(loop, "WhileStatement") || compiler.is(loop, "DoStatement") ? loop.expression : undefined;
}

/** `attempt < 3` and its like; `answer === undefined` bounds nothing. */
function readComparison(
  compiler: Compiler,
  loop: LoopStatement,
  { left, operatorToken, right }: NodeOf["BinaryExpression"],
  { numberOf, isLeft, caught }: Bounding,
): Bound {
  const operator = textOf(compiler, operatorToken);
  if (/^={2,3}$/.test(operator) && compiler.is(left, "Identifier"))
    return isLeft || isSetIn(compiler, left, caught) ? unknown : endless;
  const last = numberOf(right);
  const first = compiler.is(loop, "ForStatement") ? readStart(compiler, loop, left, numberOf) : readHeld(left);
  if (!/^<=?$/.test(operator) || last === undefined || first === undefined)
    return /^[<>]=?$/.test(operator) ? toBound(undefined) : unknown;
  return toBound(last - first + (operator === "<=" ? 1 : 0));

  /** `let attempt = 0;` before a `while`. */
  function readHeld(name: Expression): number | undefined {
    const node = compiler.is(name, "Identifier") ? compiler.declarations([name])[0]?.node : undefined;
    const isCounter = node !== undefined && compiler.is(node, "VariableDeclaration") && node.initializer !== undefined;
    return isCounter && compiler.is(loop, "WhileStatement") ? numberOf(node.initializer) : undefined;
  }
}

function readStart(
  compiler: Compiler,
  { initializer, incrementor }: NodeOf["ForStatement"],
  counter: Expression,
  numberOf: NumberOf,
): number | undefined {
  const [first] =
    initializer !== undefined && compiler.is(initializer, "VariableDeclarationList") ? initializer.declarations : [];
  const isCounter =
    first !== undefined &&
    compiler.is(first, "VariableDeclaration") &&
    textOf(compiler, first.name) === textOf(compiler, counter);
  if (!isCounter || first.initializer === undefined || incrementor === undefined) return undefined;
  return /\+\+|\+= 1$/.test(textOf(compiler, incrementor)) ? numberOf(first.initializer) : undefined;
}

function isSetIn(compiler: Compiler, name: Expression, inside: Node): boolean {
  const text = textOf(compiler, name);
  return findInside(compiler, [inside], "BinaryExpression").some(({ left }) => textOf(compiler, left) === text);
}
