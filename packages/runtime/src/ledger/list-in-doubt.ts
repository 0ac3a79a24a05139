import type { InDoubtFilter } from "./ledger.ts";
import type { LedgerRecord } from "./record.ts";
import { isUndecided } from "./rules/is-undecided.ts";
import type { Store } from "./store.ts";

/** The records of which nobody knows, including those whose holder never came back. */
export async function listInDoubt(store: Store, { run, scope }: InDoubtFilter = {}): Promise<readonly LedgerRecord[]> {
  const found: LedgerRecord[] = [];
  for (const ident of await store.idents("undecided")) {
    const { records, now } = await store.read(ident);
    found.push(...records.filter((record) => isUndecided(record, now)));
  }
  return found.filter(
    (record) => (run === undefined || record.run === run) && (scope === undefined || record.scope === scope),
  );
}
