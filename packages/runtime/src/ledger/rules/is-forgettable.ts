import type { Records } from "../decision.ts";
import { isBusinessKeyed } from "../identity.ts";
import type { LedgerRecord } from "../record.ts";

/** The shortest retention, and how long a callee may remember a key beyond the time it promises. */
export const retentionFloorMs = 86_400_000;

/**
 * Whether an ident may be deleted: everything about it is decided and old, and no request can take effect any more. An act that begins
 * anew starts with the first key again, so that the callee must have forgotten it.
 */
export function isForgettable(
  records: Records,
  { changedAt, now, retentionMs }: { changedAt: number; now: number; retentionMs: number },
): boolean {
  if (changedAt + Math.max(retentionMs, retentionFloorMs) > now) return false;
  return records.every(
    (record) => isOver(record) && (record.quietAt ?? 0) <= now && record.resumeUntil + retentionFloorMs <= now,
  );
}

/** Decided, and closed where a restart of its run would be owed a replay. A business key is never closed: it is one act for the retention. */
function isOver({ state, ident, closedAt, reopenable }: LedgerRecord): boolean {
  if (state === "failed") return true;
  return state === "succeeded" && (closedAt !== null || reopenable !== true || isBusinessKeyed(ident));
}
