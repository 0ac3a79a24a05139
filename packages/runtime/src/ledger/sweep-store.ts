import { applyTo } from "./apply-to.ts";
import type { Decide } from "./decide.ts";
import type { SweptRecord } from "./ledger.ts";
import { isForgettable } from "./rules/is-forgettable.ts";
import type { Store } from "./store.ts";

/** Writes down what became of records whose holder never came back, and forgets what is older than the retention, if there is one. */
export async function sweepStore(
  store: Store,
  decide: Decide,
  retentionMs: number | undefined,
): Promise<readonly SweptRecord[]> {
  await store.tidy?.();
  const swept: SweptRecord[] = [];
  for (const ident of await store.idents("undecided")) {
    swept.push(...(await applyTo(store, ident, (records, now) => decide(records, { type: "sweep" }, now))));
  }
  if (retentionMs !== undefined) await forget(store, retentionMs);
  return swept;
}

async function forget(store: Store, retentionMs: number): Promise<void> {
  const unchangedSince = (await store.now()) - retentionMs;
  for (const ident of await store.idents({ unchangedSince })) {
    const { rev, records, changedAt, now } = await store.read(ident);
    if (records.length > 0 && isForgettable(records, { changedAt, now, retentionMs })) await store.remove(ident, rev);
  }
}
