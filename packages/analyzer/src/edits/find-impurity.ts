import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, Node, SourceFile } from "../compiler/syntax.ts";
import { hasOwn, readText } from "./walk.ts";

const changing = new Set(
  "randomUUID random nanoid uuid uuidv4 uuidv7 v4 v7 ulid cuid createId now next push pop shift unshift splice".split(
    " ",
  ),
);

/** The first thing in a call's arguments that a second evaluation would do or answer otherwise; its receiver may be called again. */
export function findImpurity(compiler: Compiler, file: SourceFile, call: CallLike): string | undefined {
  let found: Node | undefined;
  const isFound = (node: Node): boolean => {
    if (isImpure(compiler, file, node)) found = node;
    return found !== undefined;
  };
  call.arguments.some((argument) => hasOwn(compiler, argument, isFound));
  return found === undefined ? undefined : readText(compiler, file, found).replace(/\s+/g, " ");
}

function isImpure(compiler: Compiler, file: SourceFile, node: Node): boolean {
  if (compiler.is(node, "AwaitExpression")) return true;
  if (compiler.is(node, "NewExpression"))
    return node.arguments?.length === 0 && readText(compiler, file, node.expression) === "Date";
  if (compiler.is(node, "CallExpression")) return changing.has(lastName(readText(compiler, file, node.expression)));
  if (compiler.is(node, "BinaryExpression")) return isAssignment(readText(compiler, file, node.operatorToken));
  return compiler.kind(node) === undefined && /^(?:\+\+|--|delete\b)|(?:\+\+|--)$/.test(readText(compiler, file, node));
}

function lastName(callee: string): string {
  return /[\w$]+$/.exec(callee)?.[0] ?? "";
}

function isAssignment(operator: string): boolean {
  return operator.endsWith("=") && !["==", "===", "!=", "!==", "<=", ">="].includes(operator);
}
