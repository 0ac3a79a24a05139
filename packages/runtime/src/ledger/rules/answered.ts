import type { LedgerRecord, StoredApproval } from "../record.ts";

/** The field in which a record keeps a person's answer. */
export function answered(
  approval: Omit<StoredApproval, "at"> | undefined,
  now: number,
): Pick<LedgerRecord, "approval"> {
  return approval === undefined ? {} : { approval: { ...approval, at: now } };
}
