import type { Act } from "./act.ts";
import type { Approval, Approve } from "../api/approve.ts";
import type { Deadline } from "../time/deadline.ts";
import { FailedAttempt } from "../attempts/failed-attempt.ts";
import type { Lease, SaidApproval } from "../ledger/ledger.ts";
import { waitUntilCut } from "../time/patience.ts";

/** A person may take this long before another process that is asked for the same act may ask a person too. */
export const approvalLeaseMs = 600_000;

/** What a person said, if anything in time, and why nothing may be sent, if so. */
export interface Consent {
  readonly approval?: SaidApproval;
  readonly refusal?: FailedAttempt;
}

/** Asks a person. */
export async function askApproval<T>(
  { site, name, options }: Act<T>,
  approve: Approve,
  lease: Lease,
  deadline: Deadline,
): Promise<Consent> {
  const request = { site, scope: name, intent: options.intent, id: lease.id, signal: deadline.signal };
  const waited = await waitUntilCut(ask(approve, request), deadline);
  if (waited === "late") return refuse("not-executed", "approval_expired", undefined);
  if ("error" in waited) return refuse("not-executed", "approval_failed", waited.error);
  const approval = toSaid(waited.value);
  return approval.approved ? { approval } : { approval, ...refuse("rejected", "approval_denied", undefined) };
}

async function ask(approve: Approve, request: Parameters<Approve>[0]): Promise<Approval> {
  return approve(request);
}

function toSaid(approval: Approval): SaidApproval {
  if (typeof approval === "boolean") return { approved: approval };
  const { approved, by } = approval;
  return { approved, ...(by !== undefined && { by }) };
}

function refuse(kind: "not-executed" | "rejected", code: string, cause: unknown): Consent {
  return { refusal: new FailedAttempt({ verdict: { kind, code, transient: false }, sent: false, cause }) };
}
