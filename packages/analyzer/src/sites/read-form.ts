import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import type { Node } from "../compiler/syntax.ts";
import type { Form } from "./call-site.ts";

/** What becomes of a call's value. */
export function readForm(compiler: Compiler, call: Node): Form {
  const { parent, child } = outside(compiler, call);
  if (compiler.is(parent, "AwaitExpression")) return "awaited";
  if (compiler.is(parent, "ReturnStatement") || compiler.is(parent, "ArrowFunction")) return "returned";
  if (compiler.is(parent, "ExpressionStatement") || compiler.is(parent, "VoidExpression")) return "floating";
  if (compiler.is(parent, "PropertyAccessExpression") || compiler.is(parent, "ElementAccessExpression"))
    return "chained";
  if (compiler.is(parent, "ArrayLiteralExpression")) return isCombined(compiler, parent) ? "combined" : "stored";
  if (compiler.is(parent, "ForOfStatement") || compiler.is(parent, "SpreadElement")) return "iterated";
  if (compiler.is(parent, "YieldExpression")) return "iterated";
  if (compiler.is(parent, "BinaryExpression")) return parent.right === child ? "assigned" : "stored";
  return compiler.is(parent, "CallExpression") || compiler.is(parent, "NewExpression") ? "argument" : "stored";
}

/** Parentheses, assertions and choices pass a value on. */
function outside(compiler: Compiler, call: Node): { readonly parent: Node; readonly child: Node } {
  let child = call;
  while (passesOn(compiler, child.parent, child)) child = child.parent;
  return { parent: child.parent, child };
}

function passesOn(compiler: Compiler, parent: Node, child: Node): boolean {
  if (compiler.is(parent, "ConditionalExpression")) return parent.condition !== child;
  if (compiler.is(parent, "BinaryExpression"))
    return /^(?:\?\?|\|\||&&|,)$/.test(operatorOf(compiler, parent.operatorToken));
  return (
    compiler.is(parent, "ParenthesizedExpression") ||
    compiler.is(parent, "NonNullExpression") ||
    compiler.is(parent, "AsExpression") ||
    compiler.is(parent, "SatisfiesExpression") ||
    compiler.is(parent, "TypeAssertionExpression")
  );
}

function operatorOf(compiler: Compiler, token: Node): string {
  return fileOf(token).text.slice(compiler.start(token), token.end);
}

/** `Promise.all([…])` and its kin. */
function isCombined(compiler: Compiler, array: Node): boolean {
  const call = array.parent;
  if (!compiler.is(call, "CallExpression") || !compiler.is(call.expression, "PropertyAccessExpression")) return false;
  const { expression, name } = call.expression;
  return compiler.is(expression, "Identifier") && expression.text === "Promise" && combinators.has(name.text);
}

const combinators: ReadonlySet<string> = new Set(["all", "allSettled", "any", "race"]);
