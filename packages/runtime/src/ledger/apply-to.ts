import type { Decision, Records } from "./decision.ts";
import type { Store } from "./store.ts";

/** What an operation makes of an ident's records at an instant. */
export type Step<A> = (records: Records, now: number) => Decision<A>;

/** Decides anew whenever somebody else was faster. */
export async function applyTo<A>(store: Store, ident: string, step: Step<A>): Promise<A> {
  for (;;) {
    const { rev, records, now } = await store.read(ident);
    const decision = step(records, now);
    const isUnchanged = decision.records === records;
    if (isUnchanged || (await store.cas(ident, rev, decision.records))) return decision.answer;
  }
}

/**
 * Decides on a guess first, which spares a question to the server: what is written is compared there. `mayBegin` says whether the
 * operation makes sense of an ident without records.
 */
export async function applyToGuess<A>(store: Store, ident: string, mayBegin: boolean, step: Step<A>): Promise<A> {
  const guess = await store.guess?.(ident);
  if (guess === undefined || (guess.records.length === 0 && !mayBegin)) return applyTo(store, ident, step);
  const { rev, records, now } = guess;
  const decision = step(records, now);
  const isKept = decision.records !== records && (await store.cas(ident, rev, decision.records, now));
  return isKept ? decision.answer : applyTo(store, ident, step);
}
