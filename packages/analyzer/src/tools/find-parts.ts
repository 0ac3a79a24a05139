import type { ParameterSlot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { isFunction } from "../compiler/is-function.ts";
import { isNode, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, FunctionLike, Node, NodeOf } from "../compiler/syntax.ts";
import { readHanded } from "../sites/read-handed.ts";
import { readOwnFunction } from "../sites/read-own-function.ts";
import { readText } from "../sites/read-text.ts";
import { textOf } from "../sites/text-of.ts";
import type { Draft } from "./draft.ts";
import { readOption } from "./read-option.ts";

/** What a handler for many tools does for one of them, and the text that tells which. */
export interface Part {
  readonly name: Node;
  readonly part: Node;
}

/** `switch (request.params.name) { case "refund": … }` and `if (name === "refund") …`, also in a function of the file that the name is handed to. */
export function findParts(compiler: Compiler, { args, fact }: Draft): readonly Part[] {
  const { dispatches, handler } = fact;
  const option = dispatches && handler && readOption(compiler, args, handler);
  if (dispatches === undefined || option?.state !== "given") return [];
  const value = withoutWrapping(compiler, option.value);
  return isFunction(compiler, value) ? findIn(compiler, value, dispatches, deepest) : [];
}

/** A handler that hands the request to a method that hands the name to a function. */
const deepest = 3;

function findIn(compiler: Compiler, body: FunctionLike, told: ParameterSlot, left: number): readonly Part[] {
  const found: Part[] = [];
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "SwitchStatement") && isTold(node.expression)) found.push(...findCases(compiler, node));
    else if (compiler.is(node, "IfStatement")) found.push(...findBranch(node));
    else if (compiler.is(node, "CallExpression") && left > 0) found.push(...findFurther(node));
    node.forEachChild(visit);
  };
  visit(body);
  return found;

  function isTold(expression: Expression): boolean {
    const handed = readHanded(compiler, expression);
    const isThere = handed?.owner === body && handed.parameter === told.parameter;
    return isThere && handed.path.join(".") === told.path.join(".");
  }

  function findBranch({ expression, thenStatement }: NodeOf["IfStatement"]): readonly Part[] {
    const test = withoutWrapping(compiler, expression);
    if (!compiler.is(test, "BinaryExpression") || !/^===?$/.test(textOf(compiler, test.operatorToken))) return [];
    const name = readText(compiler, test.right) === undefined ? undefined : withoutWrapping(compiler, test.right);
    return name !== undefined && isTold(test.left) ? [{ name, part: thenStatement }] : [];
  }

  function findFurther(call: CallLike): readonly Part[] {
    return call.arguments.flatMap((argument, parameter) => {
      const path = readRest(argument);
      const next = path && readOwnFunction(compiler, call);
      if (path === undefined || next === undefined || fileOf(next) !== fileOf(body)) return [];
      return findIn(compiler, next, { parameter, path }, left - 1);
    });
  }

  /** The way to the name that is left to go in what is handed on: `name` of `request.params`. */
  function readRest(argument: Expression): readonly string[] | undefined {
    const handed = readHanded(compiler, argument);
    if (handed?.owner !== body || handed.parameter !== told.parameter) return undefined;
    const isOnTheWay = handed.path.every((name, index) => told.path[index] === name);
    return isOnTheWay ? told.path.slice(handed.path.length) : undefined;
  }
}

/** A case without statements does what the next one does. */
function findCases(compiler: Compiler, statement: NodeOf["SwitchStatement"]): readonly Part[] {
  const block = childrenOf(statement).find((child) => compiler.is(child, "CaseBlock"));
  const cases = block === undefined ? [] : childrenOf(block);
  return cases.flatMap((each, index) => {
    const name = readCase(each);
    const part = cases.slice(index).find((next) => childrenOf(next).length > (readCase(next) === undefined ? 0 : 1));
    return name === undefined || part === undefined || readText(compiler, name) === undefined ? [] : [{ name, part }];
  });
}

/** `default` has none. */
function readCase(clause: Node): Expression | undefined {
  return "expression" in clause && isNode(clause.expression) ? clause.expression : undefined;
}

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  node.forEachChild((child) => void children.push(child));
  return children;
}
