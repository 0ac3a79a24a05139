import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import { ancestors, readText } from "./walk.ts";

/** Whether a thenable that sends when it is awaited is awaited where it is made. */
export function isSentAtOnce(compiler: Compiler, file: SourceFile, node: Node): boolean {
  const { parent } = node;
  if (compiler.is(parent, "AwaitExpression")) return true;
  if (compiler.is(parent, "ParenthesizedExpression")) return isSentAtOnce(compiler, file, parent);
  if (compiler.is(parent, "PropertyAccessExpression")) return /^(?:then|catch|finally)$/.test(parent.name.text);
  if (compiler.is(parent, "ArrayLiteralExpression")) return isCombined(compiler, file, parent);
  const isAnswer =
    compiler.is(parent, "ReturnStatement") || (compiler.is(parent, "ArrowFunction") && parent.body === node);
  return isAnswer && isInAsync(compiler, file, node);
}

function isCombined(compiler: Compiler, file: SourceFile, list: Node): boolean {
  const { parent } = list;
  return (
    compiler.is(parent, "CallExpression") &&
    /^Promise\.(?:all|allSettled)$/.test(readText(compiler, file, parent.expression))
  );
}

function isInAsync(compiler: Compiler, file: SourceFile, node: Node): boolean {
  const outer = ancestors(compiler, node).find((one) => isFunction(compiler, one));
  return (
    outer !== undefined &&
    /^(?:(?:export|default|public|private|protected|static|override)\s+)*async\b/.test(readText(compiler, file, outer))
  );
}
