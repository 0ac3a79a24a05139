import type { Records } from "../decision.ts";

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
    ({ state, quietAt, resumeUntil }) =>
      (state === "succeeded" || state === "failed") && (quietAt ?? 0) <= now && resumeUntil + retentionFloorMs <= now,
  );
}
