import type { SaidApproval } from "../ledger.ts";
import type { LedgerRecord } from "../record.ts";

/** The field in which a record keeps a person's answer. */
export function answered(approval: SaidApproval | undefined, now: number): Pick<LedgerRecord, "approval"> {
  return approval === undefined ? {} : { approval: { ...approval, at: now } };
}
