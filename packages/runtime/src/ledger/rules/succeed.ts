import type { Decision, Records } from "../decision.ts";
import type { Alarm } from "../ledger.ts";
import { NoSuchRecordError } from "../no-such-record-error.ts";
import type { Operation } from "../operation.ts";
import type { LedgerRecord } from "../record.ts";
import { findRecord } from "./find-record.ts";
import { mayHaveLeft } from "./may-have-left.ts";
import { withRecord } from "./with-record.ts";

/** It happened, whoever says so: evidence beats a proof of failure, with an alarm. */
export function succeed(
  records: Records,
  { id, outcome, by }: Omit<Operation<"succeed">, "type">,
): Decision<"recorded" | "already" | Alarm> {
  const record = findRecord(records, id);
  if (record === undefined) throw new NoSuchRecordError({ id });
  if (record.state === "succeeded") return { records, answer: "already" };
  const contradicts = record.state === "failed";
  const known: LedgerRecord = {
    ...record,
    state: "succeeded",
    outcome,
    leaseUntil: null,
    closedAt: null,
    contradicted: record.contradicted || contradicts,
    settledBy: by ?? null,
  };
  return { records: withRecord(records, known), answer: contradicts ? alarmAbout(records, record) : "recorded" };
}

function alarmAbout(records: Records, { id, seq }: LedgerRecord): Alarm {
  const later = records.filter((other) => other.seq > seq && (other.state === "succeeded" || mayHaveLeft(other)));
  const kind = later.length > 0 ? "duplicate" : "told-failed-but-happened";
  return { kind, id, laterIds: later.map((other) => other.id) };
}
