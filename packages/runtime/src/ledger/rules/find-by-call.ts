import type { Records } from "../decision.ts";
import type { LedgerRecord } from "../record.ts";

/** A framework that repeats a saved call means the record of that call, closed or not. */
export function findByCall(records: Records, callId: string | undefined): LedgerRecord | undefined {
  if (callId === undefined) return undefined;
  return records.find(({ state, callIds }) => state !== "failed" && callIds.includes(callId));
}
