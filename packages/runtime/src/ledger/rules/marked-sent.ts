import type { LedgerRecord } from "../record.ts";
import { instantAfter } from "./instant-after.ts";
import { mayHaveLeft } from "./may-have-left.ts";

/** The record with a request about to leave; the callee starts to remember the key with the first one. */
export function markedSent(record: LedgerRecord, quietMs: number | null, now: number): LedgerRecord {
  return {
    ...record,
    sent: true,
    sends: record.sends + 1,
    sentAt: now,
    quietAt: later(record.quietAt, quietMs === null ? null : instantAfter(now, quietMs)),
    resumeUntil: record.idempotent && !mayHaveLeft(record) ? instantAfter(now, record.retentionMs) : record.resumeUntil,
  };
}

/** `null` is never. */
function later(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : Math.max(left, right);
}
