import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import type { Node } from "../compiler/syntax.ts";

/** Whether an expression has the value of one of its parts: parentheses, assertions and choices do. */
export function passesOn(compiler: Compiler, parent: Node, child: Node): boolean {
  if (compiler.is(parent, "ConditionalExpression")) return parent.condition !== child;
  if (compiler.is(parent, "BinaryExpression")) return /^(?:\?\?|\|\||&&|,)$/.test(readOperator(compiler, parent));
  return (
    compiler.is(parent, "ParenthesizedExpression") ||
    compiler.is(parent, "NonNullExpression") ||
    compiler.is(parent, "AsExpression") ||
    compiler.is(parent, "SatisfiesExpression") ||
    compiler.is(parent, "TypeAssertionExpression")
  );
}

/** `=` of `a = b`. */
export function readOperator(compiler: Compiler, { operatorToken }: { readonly operatorToken: Node }): string {
  return fileOf(operatorToken).text.slice(compiler.start(operatorToken), operatorToken.end);
}
