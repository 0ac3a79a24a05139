import type { Records } from "../decision.ts";
import type { Ask } from "../ledger.ts";
import type { LedgerRecord } from "../record.ts";

/** A framework that repeats a saved call means the record of that call, closed or not. */
export function findByCall(records: Records, { callId, run, scope }: Ask): LedgerRecord | undefined {
  if (callId === undefined || run === undefined) return undefined;
  return records.find(
    (record) =>
      record.state !== "failed" && record.run === run && record.scope === scope && record.callIds.includes(callId),
  );
}
