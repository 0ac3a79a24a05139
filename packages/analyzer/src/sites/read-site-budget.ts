import type { Effect } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { calleeName } from "../compiler/names.ts";
import type { FoundCall } from "./read-calls.ts";
import { readGuardBudget } from "./read-guard-budget.ts";
import { readInnerRetries } from "./read-inner-retries.ts";
import { readNumber } from "./read-number.ts";
import { readOwnLimit } from "./read-own-limit.ts";
import { readSiteName } from "./read-site-name.ts";
import { readSlot } from "./read-slot.ts";
import { readWritten } from "./read-written.ts";
import type { SiteBudget } from "./site-budget.ts";
import type { InnermostGuard } from "./site-guard.ts";

export interface GuardedCall {
  readonly found: Pick<FoundCall, "call" | "fact">;
  readonly effect: Effect;
  readonly guard: InnermostGuard | undefined;
}

/** Repeats that an SDK hands over are its guard's; a guard that only watches, or never repeats, leaves or ends them. */
export function readSiteBudget(compiler: Compiler, { found, effect, guard }: GuardedCall): SiteBudget {
  const { call, fact } = found;
  const limit = readOwnLimit(compiler, call, fact);
  const own = guard && readGuardBudget(compiler, guard);
  const handed = readHandedOver(compiler, found, guard);
  const inner = handed ?? readInnerRetries(compiler, call, fact);
  const basics = {
    site: guard && readSiteName(compiler, guard.call, guard.fact.site)?.text,
    timeout: own?.timeout,
    limit,
    observes: own?.observes === true,
  };
  if (guard === undefined || own === undefined) return { ...basics, guardRetries: guard?.retries, innerRetries: inner };
  if (own.observes || guard.fact.budget?.handedOver.to === "sdk")
    return { ...basics, guardRetries: 0, innerRetries: inner };
  if (effect !== "read" && guard.dedupes !== "yes" && guard.fact.gives.includes("key"))
    return { ...basics, guardRetries: 0, innerRetries: handed === undefined ? inner : 0 };
  if (handed === undefined) return { ...basics, guardRetries: own.retries, innerRetries: inner };
  const retries = own.retries === undefined ? undefined : Math.max(own.retries, handed);
  return { ...basics, guardRetries: retries, innerRetries: 0 };
}

/** 2 of `maxRetries: innerRetries(2)`. */
function readHandedOver(
  compiler: Compiler,
  { call, fact }: GuardedCall["found"],
  guard: InnermostGuard | undefined,
): number | undefined {
  const name = guard?.fact.budget?.handedOver.by;
  if (name === undefined || fact.retries === undefined) return undefined;
  const value = readWritten(compiler, readSlot(compiler, call, fact.retries));
  if (value === undefined || !compiler.is(value, "CallExpression")) return undefined;
  const [number] = value.arguments;
  return calleeName(compiler, value.expression)?.text === name && number !== undefined
    ? readNumber(compiler, number)
    : undefined;
}
