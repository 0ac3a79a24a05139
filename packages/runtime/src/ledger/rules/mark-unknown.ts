import type { Decision, Records } from "../decision.ts";
import type { Operation } from "../operation.ts";
import { findRecord } from "./find-record.ts";
import { withRecord } from "./with-record.ts";

/**
 * The holder does not know, and from now on no proof of failure counts. That holds also where somebody found the lease over and wrote
 * "in doubt" already, as long as nobody took over.
 */
export function markUnknown(
  records: Records,
  { lease, inDoubt }: Operation<"markUnknown">,
): Decision<"recorded" | "stale"> {
  const record = findRecord(records, lease.id);
  if (record?.state !== "executing" && record?.state !== "in-doubt") return { records, answer: "stale" };
  const isReported = record.state === "in-doubt" && record.inDoubt !== null;
  if (record.token !== lease.token || isReported) return { records, answer: "stale" };
  const doubted = { ...record, state: "in-doubt", doubt: true, inDoubt, leaseUntil: null } as const;
  return { records: withRecord(records, doubted), answer: "recorded" };
}
