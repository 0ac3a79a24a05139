import type { LedgerRecord } from "../record.ts";

/** From when on a "no" counts: no request can take effect any more, and none can be sent again under its key. `null` is never. */
export function noCountsFrom({ quietAt, resumeUntil }: LedgerRecord): number | null {
  return quietAt === null ? null : Math.max(quietAt, resumeUntil);
}
