import type { Compiler } from "../compiler/compiler.ts";
import { calleeName, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, Node } from "../compiler/syntax.ts";
import { readFreshness, type Freshness } from "./fresh-values.ts";
import { readConstant } from "./read-constant.ts";
import { readReturned } from "./read-returned.ts";
import { textOf } from "./text-of.ts";
import { textParts } from "./text-parts.ts";

/** The part of an expression that makes it new each time it runs. */
export interface Fresh {
  /** `attempt`: the number of the attempt. */
  readonly from: Freshness | "attempt";
  /** What makes it new, as written: `randomUUID()`. */
  readonly source: string;
  /** The constant through which it came, where that was made before. */
  readonly constant?: Node;
}

/**
 * Looks through texts, constants and own functions. Undefined where no part is surely new: a fallback, a day's date, a
 * number of minutes.
 */
export function findFresh(compiler: Compiler, expression: Expression, depth = 0): Fresh | undefined {
  if (depth > deepest) return undefined;
  const value = withoutWrapping(compiler, expression);
  const next: Next = (part) => findFresh(compiler, part, depth + 1);
  const from = readFreshness(compiler, value);
  if (from !== undefined) return { from, source: textOf(compiler, value) };
  if (compiler.is(value, "Identifier")) return findNamed(compiler, value, next);
  const found = findFirst(textParts(compiler, value), next);
  if (found !== undefined) return found;
  const random = findFirst(numberParts(compiler, value), next);
  if (random?.from === "random") return random;
  return compiler.is(value, "CallExpression") ? findReturned(compiler, value, next) : undefined;
}

type Next = (part: Expression) => Fresh | undefined;
const deepest = 8;

function findNamed(compiler: Compiler, name: Expression & { readonly text: string }, next: Next): Fresh | undefined {
  if (attempts.test(name.text)) return { from: "attempt", source: name.text };
  const constant = readConstant(compiler, name);
  const found = constant === undefined ? undefined : next(constant.value);
  return constant === undefined || found === undefined ? undefined : { ...found, constant: constant.declaration };
}

const attempts = /^(?:attempts?|attempt(?:Number|No|Count)|retries|retry(?:Number|Count)|tries)$/;

/** What cuts, rounds or divides leaves randomness random; a time that is cut may mean the day on purpose. */
function numberParts(compiler: Compiler, value: Expression): readonly Expression[] {
  if (compiler.is(value, "BinaryExpression"))
    return /^[-*/%]$/.test(textOf(compiler, value.operatorToken)) ? [value.left, value.right] : [];
  if (!compiler.is(value, "CallExpression")) return [];
  const callee = withoutWrapping(compiler, value.expression);
  if (!compiler.is(callee, "PropertyAccessExpression")) return [];
  const name = calleeName(compiler, callee)?.text ?? "";
  if (/^(?:floor|round|ceil|trunc)$/.test(name)) return value.arguments;
  return /^(?:slice|substring|replace|replaceAll|toUpperCase|toLowerCase)$/.test(name) ? [callee.expression] : [];
}

function findReturned(compiler: Compiler, call: CallLike, next: Next): Fresh | undefined {
  const returned = readReturned(compiler, withoutWrapping(compiler, call.expression));
  const found = returned === undefined ? undefined : next(returned);
  if (found === undefined || found.constant !== undefined || found.from === "attempt") return undefined;
  return { ...found, source: textOf(compiler, call) };
}

function findFirst(parts: readonly Expression[], next: Next): Fresh | undefined {
  for (const part of parts) {
    const found = next(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
