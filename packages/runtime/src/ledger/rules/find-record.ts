import type { Records } from "../decision.ts";
import type { LedgerRecord } from "../record.ts";

/** The record with this id, if it is one of these. */
export function findRecord(records: Records, id: string): LedgerRecord | undefined {
  return records.find((record) => record.id === id);
}
