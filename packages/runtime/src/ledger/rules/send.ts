import type { Decision, Records } from "../decision.ts";
import type { Operation } from "../operation.ts";
import { answered } from "./answered.ts";
import { findRecord } from "./find-record.ts";
import { instantAfter } from "./instant-after.ts";
import { markedSent } from "./marked-sent.ts";
import { mayHaveLeft } from "./may-have-left.ts";
import { withRecord } from "./with-record.ts";

/** A request is about to leave. Once one has left, the next may leave only while the callee still knows the key. */
export function send(records: Records, { lease, limits }: Operation<"send">, now: number): Decision<"ok" | "refused"> {
  const record = findRecord(records, lease.id);
  if (record?.state !== "executing" || record.token !== lease.token) return { records, answer: "refused" };
  const mayRepeat = !record.idempotent || !mayHaveLeft(record) || now < record.resumeUntil;
  if (!mayRepeat) return { records, answer: "refused" };
  const { approval, leaseMs, quietMs } = limits;
  const held = { ...record, ...answered(approval, now), leaseUntil: instantAfter(now, leaseMs) };
  const marked = markedSent(held, quietMs, now);
  return { records: withRecord(records, marked), answer: "ok" };
}
