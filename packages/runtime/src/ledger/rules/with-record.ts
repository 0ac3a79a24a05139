import type { Records } from "../decision.ts";
import type { LedgerRecord } from "../record.ts";

/** The same records with this one in the place of its earlier version. */
export function withRecord(records: Records, changed: LedgerRecord): Records {
  if (records.includes(changed)) return records;
  return records.map((record) => (record.seq === changed.seq ? changed : record));
}
