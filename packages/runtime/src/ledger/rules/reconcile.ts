import type { Decision, Records } from "../decision.ts";
import type { Alarm, Settler } from "../ledger.ts";
import { NoSuchRecordError } from "../no-such-record-error.ts";
import type { Operation } from "../operation.ts";
import type { LedgerRecord, StoredSuccess } from "../record.ts";
import { findRecord } from "./find-record.ts";
import { isLeaseOver } from "./is-lease-over.ts";
import { noCountsFrom } from "./no-counts-from.ts";
import { succeed } from "./succeed.ts";
import { withRecord } from "./with-record.ts";

type Settlement = Decision<"recorded" | "too-early" | "changed" | "already" | Alarm>;

/** Settles a record of which nobody knows. */
export function reconcile(records: Records, { id, verdict, by }: Operation<"reconcile">, now: number): Settlement {
  if (!verdict.happened) return settleAsFailed(records, { id, askedAt: verdict.askedAt, by }, now);
  return succeed(records, { id, outcome: verdict.value ?? valueless(by), by: nameOf(by) });
}

function settleAsFailed(
  records: Records,
  { id, askedAt, by }: { id: string; askedAt: number; by: Settler },
  now: number,
): Settlement {
  const record = findRecord(records, id);
  if (record === undefined) throw new NoSuchRecordError({ id });
  if (record.state === "failed") return { records, answer: "already" };
  if (record.state !== "in-doubt" && !isLeaseOver(record, now)) return { records, answer: "changed" };
  if (isPatient(by) && !isBelievable(record, askedAt, now)) return { records, answer: "too-early" };
  const failed = { ...record, state: "failed", leaseUntil: null, closedAt: now, settledBy: nameOf(by) } as const;
  return { records: withRecord(records, failed), answer: "recorded" };
}

function isPatient(by: Settler): boolean {
  return "reconciler" in by || by.patient === true;
}

/** A "no" counts once nothing can resume the act, if it was asked when no request could take effect any more, not merely told then. */
function isBelievable(record: LedgerRecord, askedAt: number, now: number): boolean {
  const from = noCountsFrom(record);
  const wasQuiet = record.quietAt !== null && record.quietAt <= askedAt;
  return from !== null && from <= now && wasQuiet && askedAt <= now;
}

function valueless(by: Settler): StoredSuccess {
  return { status: "succeeded", kept: "nothing", reason: `Settled without a value (${nameOf(by)}).` };
}

function nameOf(by: Settler): string {
  return "person" in by ? `person: ${by.person}` : `reconciler: ${by.reconciler}`;
}
