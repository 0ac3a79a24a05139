import type { Compiler } from "../../compiler/compiler.ts";
import { calleeName } from "../../compiler/names.ts";
import { isFunction } from "../../compiler/is-function.ts";
import type { FunctionLike, Node, NodeOf } from "../../compiler/syntax.ts";
import { findInside } from "../flow/find-inside.ts";
import { isLoop, readEnds, type Ends, type LoopStatement } from "../flow/read-ends.ts";
import { readBefore, readRest } from "../flow/read-rest.ts";
import { functionAround } from "../function-around.ts";
import { isAround } from "../is-around.ts";
import { textOf } from "../text-of.ts";
import type { Repeating } from "./repeat-layer.ts";
import { readLoopBound, type NumberOf } from "./read-loop-bound.ts";
import { readPause } from "./read-pause.ts";
import { looksAtError, toHandling } from "../flow/looks-at-error.ts";

/** A `try` whose `catch` asks again. */
export interface TryRepeat extends Repeating {
  readonly by: "loop" | "recursion";
  readonly at: Node;
}

type Try = NodeOf["TryStatement"];
type Catch = NodeOf["CatchClause"];

/** Whether what fails in a `try` is tried again: by a loop that only success leaves, or by a `catch` that calls its own function. */
export function readTryRepeat(
  compiler: Compiler,
  statement: Try,
  call: Node,
  numberOf: NumberOf,
): TryRepeat | undefined {
  const { catchClause } = statement;
  if (catchClause === undefined) return undefined;
  const loop = findLoop(compiler, statement);
  const found = loop === undefined ? undefined : readLoop(compiler, { statement, catchClause, loop, call, numberOf });
  return found ?? readRecursion(compiler, statement, catchClause);
}

function findLoop(compiler: Compiler, statement: Node): LoopStatement | undefined {
  for (let at = statement; !isFunction(compiler, at) && !compiler.is(at, "SourceFile"); at = at.parent)
    if (isLoop(compiler, at.parent) && at.parent.statement === at) return at.parent;
  return undefined;
}

interface Looped {
  readonly statement: Try;
  readonly catchClause: Catch;
  readonly loop: LoopStatement;
  readonly call: Node;
  readonly numberOf: NumberOf;
}

/** A loop over items goes on after success too: that is no repeat. */
function readLoop(compiler: Compiler, looped: Looped): TryRepeat | undefined {
  const { statement, catchClause, loop, call, numberOf } = looped;
  const last = statement.finallyBlock === undefined ? [] : [statement.finallyBlock];
  const rest = [...last, ...readRest(compiler, statement, loop.statement)];
  const success = readEnds(compiler, [statement.tryBlock, ...rest]);
  const failure = readEnds(compiler, [catchClause.block, ...rest]);
  if (!goesOn(failure) || isOfItem(compiler, loop, call)) return undefined;
  if (goesOn(success) && !isEndedByFlag(compiler, loop, statement.tryBlock)) return undefined;
  const between = [...readBefore(compiler, call, loop.statement), catchClause.block, ...rest];
  return {
    by: "loop",
    at: loop,
    ...readLoopBound(compiler, loop, { numberOf, isLeft: isLeft(failure), caught: catchClause }),
    ...readPause(compiler, between),
    repeatsAll: looksAtError(compiler, toHandling(catchClause)) ? "unknown" : "yes",
  };
}

function goesOn(ends: Ends): boolean {
  return ends.has("next") || ends.has("continue");
}

function isLeft(ends: Ends): boolean {
  return ends.has("return") || ends.has("throw") || ends.has("break");
}

/** Each turn of `for (const model of models)` or `hosts[index]` asks for something else. */
function isOfItem(compiler: Compiler, loop: LoopStatement, call: Node): boolean {
  if (compiler.is(loop, "WhileStatement") || compiler.is(loop, "DoStatement")) return false;
  const { initializer } = loop;
  if (initializer === undefined || !compiler.is(initializer, "VariableDeclarationList")) return false;
  const names = findInside(compiler, [initializer], "Identifier").map(({ text }) => text);
  const used = findInside(compiler, [call], "Identifier").filter(({ text }) => names.includes(text));
  if (!compiler.is(loop, "ForStatement")) return used.length > 0;
  return used.some(({ parent }) => compiler.is(parent, "ElementAccessExpression") || isArgumentOfAt(compiler, parent));
}

function isArgumentOfAt(compiler: Compiler, parent: Node): boolean {
  return compiler.is(parent, "CallExpression") && calleeName(compiler, parent.expression)?.text === "at";
}

/** `while (!done)` or `while (answer === undefined)`, with an assignment that success makes. */
function isEndedByFlag(compiler: Compiler, loop: LoopStatement, tryBlock: Node): boolean {
  if (!compiler.is(loop, "WhileStatement") && !compiler.is(loop, "DoStatement")) return false;
  const flag = /^(?:!(\w+)|(\w+) ===? (?:undefined|null|false))$/.exec(textOf(compiler, loop.expression));
  const name = flag?.[1] ?? flag?.[2];
  if (name === undefined) return false;
  return findInside(compiler, [tryBlock], "BinaryExpression").some(
    ({ left, operatorToken }) => textOf(compiler, left) === name && textOf(compiler, operatorToken) === "=",
  );
}

function readRecursion(compiler: Compiler, statement: Try, caught: Catch): TryRepeat | undefined {
  const around = functionAround(compiler, statement);
  if (around === undefined || !findInside(compiler, [caught.block], "CallExpression").some(isSelf)) return undefined;
  const isConditional = caught.block.statements.some((each) => compiler.is(each, "IfStatement"));
  return {
    by: "recursion",
    at: around,
    retries: undefined,
    bounded:
      isConditional || findInside(compiler, [caught.block], "ConditionalExpression").length > 0 ? "unknown" : "no",
    ...readPause(compiler, [...readBefore(compiler, statement, bodyOf(around)), caught.block]),
    repeatsAll: looksAtError(compiler, toHandling(caught)) ? "unknown" : "yes",
  };

  function isSelf({ expression }: { readonly expression: Node }): boolean {
    const name = calleeName(compiler, expression);
    const node = name === undefined ? undefined : compiler.declarations([name])[0]?.node;
    if (node === undefined || around === undefined) return false;
    return node === around || (compiler.is(node, "VariableDeclaration") && isHeld(node.initializer));
  }

  function isHeld(value: Node | undefined): boolean {
    return value !== undefined && value === around && isAround(value, statement);
  }
}

function bodyOf(around: FunctionLike): Node {
  return around.body ?? around;
}
