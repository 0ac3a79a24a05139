import type { Compiler } from "../../compiler/compiler.ts";
import { fileOf } from "../../compiler/file-of.ts";
import type { CallLike, Node } from "../../compiler/syntax.ts";
import { functionAround } from "../function-around.ts";
import { isAround } from "../is-around.ts";
import { nameCall } from "../name-call.ts";

export interface Replay {
  readonly call: CallLike;
  /** As written: `interrupt`. */
  readonly name: string;
}

/** The call after which the function around another one runs again from its beginning, where both surely run. */
export function findReplay(compiler: Compiler, call: Node, interrupts: readonly CallLike[]): Replay | undefined {
  const around = functionAround(compiler, call);
  if (around?.body === undefined) return undefined;
  const { body } = around;
  const isAlways = isStraight(compiler, call, body);
  const found = interrupts.find(
    (interrupt) => isAlways && interrupt.pos > call.end && functionAround(compiler, interrupt) === around,
  );
  return found && { call: found, name: nameCall(compiler, fileOf(found), found) };
}

/** No branch stands between a node and the body of its function: what is done only sometimes may have been looked up before. */
function isStraight(compiler: Compiler, node: Node, body: Node): boolean {
  for (let at = node; at !== body; at = at.parent) {
    const { parent } = at;
    const isBranch =
      (compiler.is(parent, "IfStatement") && parent.expression !== at) ||
      compiler.is(parent, "SwitchStatement") ||
      (compiler.is(parent, "ConditionalExpression") && parent.condition !== at) ||
      (compiler.is(parent, "BinaryExpression") && parent.right === at && !isAround(parent.left, at)) ||
      compiler.is(parent, "CatchClause");
    if (isBranch && !isAssignment(compiler, parent)) return false;
  }
  return true;
}

function isAssignment(compiler: Compiler, node: Node): boolean {
  return compiler.is(node, "BinaryExpression") && compiler.is(node.parent, "ExpressionStatement");
}
