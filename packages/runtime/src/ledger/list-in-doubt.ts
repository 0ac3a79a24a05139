import type { InDoubtFilter } from "./ledger.ts";
import type { DoubtfulRecord } from "./record.ts";
import { isUndecided } from "./rules/is-undecided.ts";
import { noCountsFrom } from "./rules/no-counts-from.ts";
import type { Store } from "./store.ts";

/** The records of which nobody knows, including those whose holder never came back. */
export async function listInDoubt(
  store: Store,
  { run, scope }: InDoubtFilter = {},
): Promise<readonly DoubtfulRecord[]> {
  const found: DoubtfulRecord[] = [];
  for (const ident of await store.idents("undecided")) {
    const { records, now } = await store.read(ident);
    const undecided = records.filter((record) => isUndecided(record, now));
    found.push(...undecided.map((record) => ({ ...record, noCountsFrom: noCountsFrom(record) })));
  }
  return found.filter(
    (record) => (run === undefined || record.run === run) && (scope === undefined || record.scope === scope),
  );
}
