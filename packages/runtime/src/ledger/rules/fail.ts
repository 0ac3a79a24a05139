import type { Decision, Records } from "../decision.ts";
import type { Operation } from "../operation.ts";
import { answered } from "./answered.ts";
import { findRecord } from "./find-record.ts";
import { withRecord } from "./with-record.ts";

/**
 * The holder proves that it did not happen. The proof counts even after the lease is over, as long as nobody took over; it does not count
 * against an earlier request that is unproved, unless the callee stores refusals under the key.
 */
export function fail(
  records: Records,
  { lease, failure, refusalStored, approval }: Operation<"fail">,
  now: number,
): Decision<"recorded" | "refused"> {
  const record = findRecord(records, lease.id);
  if (record?.state !== "executing" && record?.state !== "in-doubt") return { records, answer: "refused" };
  if (record.token !== lease.token || (record.doubt && !refusalStored)) return { records, answer: "refused" };
  const settled = { state: "failed", outcome: failure, leaseUntil: null, closedAt: now } as const;
  const failed = { ...record, ...answered(approval, now), ...settled };
  return { records: withRecord(records, failed), answer: "recorded" };
}
