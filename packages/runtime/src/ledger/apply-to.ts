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
