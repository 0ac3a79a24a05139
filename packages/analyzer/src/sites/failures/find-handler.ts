import type { Compiler } from "../../compiler/compiler.ts";
import { isFunction } from "../../compiler/is-function.ts";
import { withoutWrapping } from "../../compiler/names.ts";
import type { CallLike, Node } from "../../compiler/syntax.ts";
import type { Handling } from "../flow/looks-at-error.ts";
import { passesOn } from "../passes-on.ts";

/** What a promise's own `catch` makes of a failing call. */
export interface Handler extends Handling {
  /** Where the function around gives back what the handler says. */
  readonly at: Node;
}

/** `return stripe.refunds.create(order).catch((error) => …)`, where what it says is what the function around gives back. */
export function findHandler(compiler: Compiler, call: Node): Handler | undefined {
  const caught = findCatch(compiler, call);
  const at = caught && findReturn(compiler, caught);
  const [given] = caught?.arguments ?? [];
  const handler = given && withoutWrapping(compiler, given);
  if (at === undefined || handler === undefined || !isFunction(compiler, handler)) return undefined;
  const { body, parameters } = handler;
  return body === undefined ? undefined : { at, error: parameters[0]?.name, block: body };
}

/** The first `catch` along a chain of `then`s. */
function findCatch(compiler: Compiler, value: Node): CallLike | undefined {
  const { parent } = value;
  if (passesOn(compiler, parent, value)) return findCatch(compiler, parent);
  if (!compiler.is(parent, "PropertyAccessExpression") || parent.expression !== value) return undefined;
  const next = parent.parent;
  if (!compiler.is(next, "CallExpression") || next.expression !== parent) return undefined;
  if (parent.name.text === "catch") return next;
  return parent.name.text === "then" && next.arguments.length === 1 ? findCatch(compiler, next) : undefined;
}

function findReturn(compiler: Compiler, value: Node): Node | undefined {
  const { parent } = value;
  if (compiler.is(parent, "ReturnStatement")) return parent;
  if (compiler.is(parent, "ArrowFunction")) return parent.body === value ? value : undefined;
  const isKept = compiler.is(parent, "AwaitExpression") || passesOn(compiler, parent, value);
  return isKept ? findReturn(compiler, parent) : undefined;
}
