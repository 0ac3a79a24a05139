import type { Decision, Records } from "../decision.ts";
import type { SweptRecord } from "../ledger.ts";
import type { Operation } from "../operation.ts";
import type { LedgerRecord } from "../record.ts";
import { isLeaseOver } from "./is-lease-over.ts";
import { mayHaveLeft } from "./may-have-left.ts";

/** Writes down what became of records whose holder never came back: in doubt if a request may have left, else not executed. */
export function sweep(records: Records, _: Operation<"sweep">, now: number): Decision<readonly SweptRecord[]> {
  const swept: SweptRecord[] = [];
  const after = records.map((record) => {
    if (!isLeaseOver(record, now)) return record;
    const settled = settle(record, now);
    swept.push(settled);
    return settled.record;
  });
  return { records: swept.length === 0 ? records : after, answer: swept };
}

function settle(record: LedgerRecord, now: number): SweptRecord {
  const { id } = record;
  if (mayHaveLeft(record)) return { id, state: "in-doubt", record: { ...record, state: "in-doubt", leaseUntil: null } };
  const settledBy = "sweep: never sent";
  return { id, state: "failed", record: { ...record, state: "failed", leaseUntil: null, closedAt: now, settledBy } };
}
