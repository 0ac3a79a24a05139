import type { Records } from "../decision.ts";
import type { LedgerRecord } from "../record.ts";

/** The record with this id, if it is one of these. */
export function findRecord(records: Records, id: string): LedgerRecord | undefined {
  return records.find((record) => record.id === id);
}

/** The same records with this one in the place of its earlier version. */
export function withRecord(records: Records, changed: LedgerRecord): Records {
  if (records.includes(changed)) return records;
  const others = records.filter((record) => record.seq !== changed.seq);
  return [...others, changed].sort((left, right) => left.seq - right.seq);
}
