import type { Compiler } from "../compiler/compiler.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import { isAssignment } from "./is-quiet.ts";
import { hasOwn, readText } from "./walk.ts";

const changing = new Set(
  "randomUUID random nanoid uuid uuidv4 uuidv7 v4 v7 ulid cuid createId now next push pop shift unshift splice".split(
    " ",
  ),
);

/** Whether a second evaluation would do something again or answer otherwise: `await`, `Date.now()`, `queue.shift()`. */
export function isImpure(compiler: Compiler, file: SourceFile, node: Node): boolean {
  return hasOwn(compiler, node, (inner) => isChange(compiler, file, inner));
}

function isChange(compiler: Compiler, file: SourceFile, node: Node): boolean {
  if (compiler.is(node, "AwaitExpression")) return true;
  if (compiler.is(node, "NewExpression"))
    return node.arguments?.length === 0 && readText(compiler, file, node.expression) === "Date";
  if (compiler.is(node, "CallExpression")) return changing.has(lastName(readText(compiler, file, node.expression)));
  if (compiler.is(node, "BinaryExpression")) return isAssignment(readText(compiler, file, node.operatorToken));
  const isUnary = compiler.is(node, "PrefixUnaryExpression") || compiler.is(node, "PostfixUnaryExpression");
  const isOther = isUnary || compiler.kind(node) === undefined;
  return isOther && /^(?:\+\+|--|delete\b)|(?:\+\+|--)$/.test(readText(compiler, file, node));
}

function lastName(callee: string): string {
  return /[\w$]+$/.exec(callee)?.[0] ?? "";
}
