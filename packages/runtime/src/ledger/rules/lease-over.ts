import type { LedgerRecord } from "../record.ts";

/** Whether somebody was working on the record and is no longer believed to. */
export function isLeaseOver(record: LedgerRecord, now: number): boolean {
  return record.state === "executing" && (record.leaseUntil === null || record.leaseUntil <= now);
}

/** Whether nobody knows what became of the record, and nobody is believed to be finding out. */
export function isUndecided(record: LedgerRecord, now: number): boolean {
  return record.state === "in-doubt" || (isLeaseOver(record, now) && mayHaveLeft(record));
}

/** Whether some request of the record may be on its way, or arrived. */
export function mayHaveLeft(record: LedgerRecord): boolean {
  return record.sent || record.doubt;
}
