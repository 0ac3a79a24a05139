import type { LedgerRecord } from "../record.ts";
import { isLeaseOver } from "./is-lease-over.ts";
import { mayHaveLeft } from "./may-have-left.ts";

/** Whether nobody knows what became of the record, and nobody is believed to be finding out. */
export function isUndecided(record: LedgerRecord, now: number): boolean {
  return record.state === "in-doubt" || (isLeaseOver(record, now) && mayHaveLeft(record));
}
