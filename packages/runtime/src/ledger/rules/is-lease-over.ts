import type { LedgerRecord } from "../record.ts";

/** Whether somebody was working on the record and is no longer believed to. */
export function isLeaseOver({ state, leaseUntil }: LedgerRecord, now: number): boolean {
  return state === "executing" && leaseUntil !== null && leaseUntil <= now;
}
