import type { Effect, GuardFact } from "../catalog/sdk.ts";
import type { CallLike } from "../compiler/syntax.ts";

/** A file's calls that guard, or may guard, the function that they are given. */
export interface Guards {
  readonly known: ReadonlyMap<CallLike, GuardFact>;
  /** Shaped like one of ours, on a name whose origin the compiler cannot see. */
  readonly possible: ReadonlySet<CallLike>;
}

export function covers(fact: GuardFact, effect: Effect): boolean {
  return fact.covers.includes(effect);
}
