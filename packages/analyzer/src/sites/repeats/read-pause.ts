import type { Compiler } from "../../compiler/compiler.ts";
import { calleeName, withoutWrapping } from "../../compiler/names.ts";
import type { Expression, Node } from "../../compiler/syntax.ts";
import type { Answer } from "../answer.ts";
import { findInside } from "../flow/find-inside.ts";
import { textOf } from "../text-of.ts";
import { isTimer } from "../timers.ts";
import type { Repeating } from "./repeat-layer.ts";

/** Whether what runs between two attempts waits, and whether by chance. */
export function readPause(compiler: Compiler, between: readonly Node[]): Pick<Repeating, "waits" | "jitter"> {
  const awaited = findInside(compiler, between, "AwaitExpression").map(({ expression }) => expression);
  const timers = awaited.filter((each) => isTimer(compiler, each));
  if (timers.length > 0)
    return { waits: "yes", jitter: timers.every((each) => isPlain(compiler, each)) ? "no" : "unknown" };
  const waits: Answer = awaited.length > 0 ? "unknown" : "no";
  return { waits, jitter: waits };
}

/** A wait that is computed from numbers and counters alone. */
function isPlain(compiler: Compiler, timer: Expression): boolean {
  if (chance.test(textOf(compiler, timer))) return false;
  const callee = compiler.is(timer, "CallExpression") ? calleeName(compiler, timer.expression) : undefined;
  const maker = callee === undefined ? undefined : compiler.declarations([callee])[0]?.node;
  if (maker !== undefined && chance.test(textOf(compiler, maker))) return false;
  return readTimes(compiler, timer).every((time) => isNumber(compiler, time, 0));
}

const chance = /random|jitter/i;

/** `sleep(ms)`, or the second argument of the `setTimeout` in `new Promise(…)`. */
function readTimes(compiler: Compiler, timer: Expression): readonly Expression[] {
  const value = withoutWrapping(compiler, timer);
  if (compiler.is(value, "CallExpression")) return value.arguments.slice(0, 1);
  const found: Expression[] = [];
  const visit = (node: Node): undefined => {
    const isSet = compiler.is(node, "CallExpression") && calleeName(compiler, node.expression)?.text === "setTimeout";
    if (isSet && compiler.is(node, "CallExpression")) found.push(...node.arguments.slice(1, 2));
    node.forEachChild(visit);
  };
  visit(value);
  return found;
}

function isNumber(compiler: Compiler, expression: Expression, depth: number): boolean {
  const value = withoutWrapping(compiler, expression);
  const isPart = (part: Expression): boolean => isNumber(compiler, part, depth + 1);
  if (depth > deepest) return false;
  if (compiler.is(value, "NumericLiteral")) return true;
  if (compiler.is(value, "BinaryExpression")) return isPart(value.left) && isPart(value.right);
  if (compiler.is(value, "CallExpression"))
    return (
      /^Math\.(?:pow|min|max|floor|round)$/.test(textOf(compiler, value.expression)) && value.arguments.every(isPart)
    );
  if (!compiler.is(value, "Identifier")) return false;
  const node = compiler.declarations([value])[0]?.node;
  if (node === undefined || !compiler.is(node, "VariableDeclaration")) return false;
  return node.initializer === undefined ? isItem(compiler, node) : isPart(node.initializer);
}

const deepest = 6;

/** `wait` of `for (const wait of [100, 200, 400])`. */
function isItem(compiler: Compiler, variable: Node): boolean {
  const loop = variable.parent.parent;
  if (!compiler.is(loop, "ForOfStatement")) return false;
  const list = withoutWrapping(compiler, loop.expression);
  return compiler.is(list, "ArrayLiteralExpression") && list.elements.every((each) => isNumber(compiler, each, 1));
}
