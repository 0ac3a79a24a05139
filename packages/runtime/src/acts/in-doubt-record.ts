import type { InDoubt } from "@thirdstate/types";
import { toIdempotencyKey } from "@thirdstate/types/internal";
import type { Clock } from "../time/clock.ts";
import type { LedgerRecord } from "../ledger/record.ts";

/** What is known of an act that another holder has in hand, or left behind. */
export function recordInDoubt(record: LedgerRecord, reason: string, clock: Clock): InDoubt {
  const { id, site, key, sends, sentAt, beganAt } = record;
  return (
    record.inDoubt ?? {
      id,
      site,
      key: toIdempotencyKey(key),
      attempts: sends,
      phase: record.state === "executing" ? "maybe-sent" : "crashed",
      sentAt: sentAt ?? beganAt,
      deadlineAt: Math.round(clock.now()),
      reason,
    }
  );
}
