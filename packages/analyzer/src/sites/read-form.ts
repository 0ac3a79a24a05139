import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import type { Form } from "./call-site.ts";
import { isCombinator } from "./is-combinator.ts";
import { passesOn } from "./passes-on.ts";

/** What becomes of a call's value. */
export function readForm(compiler: Compiler, call: Node): Form {
  const { parent, child } = outside(compiler, call);
  if (compiler.is(parent, "AwaitExpression")) return "awaited";
  if (compiler.is(parent, "ReturnStatement") || compiler.is(parent, "ArrowFunction")) return "returned";
  if (compiler.is(parent, "ExpressionStatement") || compiler.is(parent, "VoidExpression")) return "floating";
  if (compiler.is(parent, "PropertyAccessExpression") || compiler.is(parent, "ElementAccessExpression"))
    return "chained";
  if (compiler.is(parent, "ArrayLiteralExpression"))
    return isCombinator(compiler, parent.parent) ? "combined" : "stored";
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
