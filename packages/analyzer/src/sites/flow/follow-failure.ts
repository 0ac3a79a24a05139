import type { Compiler } from "../../compiler/compiler.ts";
import type { Node } from "../../compiler/syntax.ts";
import { isCombinator } from "../is-combinator.ts";
import { passesOn } from "../passes-on.ts";

/** Where the promise of a failing call ends up. */
export interface Failing {
  readonly at: Node;
  /** What is returned without `await` fails outside every `try` of its function. */
  readonly isAwaited: boolean;
}

/** Follows the promise of a call to where it is awaited or returned; undefined where it goes astray. */
export function followFailure(compiler: Compiler, value: Node): Failing | undefined {
  const { parent } = value;
  if (passesOn(compiler, parent, value)) return followFailure(compiler, parent);
  if (compiler.is(parent, "AwaitExpression")) return { at: parent, isAwaited: true };
  if (compiler.is(parent, "ReturnStatement")) return { at: parent, isAwaited: false };
  if (compiler.is(parent, "ArrowFunction")) return parent.body === value ? { at: value, isAwaited: false } : undefined;
  if (isCombinator(compiler, parent, joined)) return followFailure(compiler, parent);
  if (compiler.is(parent, "ArrayLiteralExpression"))
    return isCombinator(compiler, parent.parent, joined) ? followFailure(compiler, parent.parent) : undefined;
  if (!compiler.is(parent, "PropertyAccessExpression") || parent.name.text === "catch") return undefined;
  const isCall = compiler.is(parent.parent, "CallExpression") && parent.parent.expression === parent;
  return isCall ? followFailure(compiler, parent.parent) : undefined;
}

/** Combinators that fail as soon as one of their promises does. */
const joined: ReadonlySet<string> = new Set(["all"]);
