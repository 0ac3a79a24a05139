import { type Act, leaseFor } from "./act.ts";
import { approvalLeaseMs, askApproval } from "./approval.ts";
import type { Approve } from "../api/approve.ts";
import type { Carried, WriteCall } from "./carried.ts";
import { Deadline, during } from "../time/deadline.ts";
import { type FailedAttempt, leaseLost, ledgerUnreachable, toUnsentAttempt } from "../attempts/failed-attempt.ts";
import { openDeadline } from "../calls/guarded-call.ts";
import type { Lease, SaidApproval } from "../ledger/ledger.ts";
import { obtainLease } from "./obtain-lease.ts";
import { waitUntilCut } from "../time/patience.ts";
import { report } from "./report.ts";
import type { Scope } from "../runs/scope.ts";
import { sendAndReport } from "./send-and-report.ts";

/** Asks the ledger, asks a person where one is to be asked, sends, and reports. */
export function ledgeredWrite<T>(act: Act<T>, scope: Scope | undefined, call: WriteCall<T>): Promise<Carried<T>> {
  const { approve = "unapproved" } = act.options;
  if (approve !== "unapproved") return approvedWrite(act, scope, approve, call);
  return during(openActDeadline(act, scope), async (deadline) => {
    const obtained = await obtainLease(act, deadline, { sent: true });
    if ("result" in obtained) return { result: obtained.result, attempts: 0 };
    return sendAndReport(act, obtained.lease, deadline, call);
  });
}

/** A person may take longer than the write: only the enclosing deadline bounds them, and the write's own time starts afterwards. */
async function approvedWrite<T>(
  act: Act<T>,
  scope: Scope | undefined,
  approve: Approve,
  call: WriteCall<T>,
): Promise<Carried<T>> {
  const obtained = await during(openActDeadline(act, scope), (deadline) =>
    obtainLease(act, deadline, { sent: false, leaseMs: approvalLeaseMs }),
  );
  if ("result" in obtained) return { result: obtained.result, attempts: 0 };
  const { lease } = obtained;
  const { approval, refusal } = await during(openPatientDeadline(act, scope), (deadline) =>
    askApproval(act, approve, lease, deadline),
  );
  return during(openActDeadline(act, scope), async (deadline) => {
    const last = refusal ?? (await markSent(act, lease, deadline, approval));
    if (last === undefined) return sendAndReport(act, lease, deadline, call);
    const facts = { last, doubt: last, attempts: 0, sentAt: act.settings.clock.now() };
    const state = last === leaseLost ? "unknown" : "failed";
    return { result: await report(act, lease, { state, ...facts }, deadline, approval), attempts: 0 };
  });
}

async function markSent<T>(
  act: Act<T>,
  lease: Lease,
  deadline: Deadline,
  approval: SaidApproval | undefined,
): Promise<FailedAttempt | undefined> {
  if (deadline.cut !== undefined) return toUnsentAttempt(deadline.cut);
  const limits = { leaseMs: leaseFor(act, deadline), quietMs: act.quietMs, approval };
  const waited = await waitUntilCut(act.settings.ledger.send(lease, limits), deadline);
  if (waited === "late") return toUnsentAttempt(deadline.cut ?? { by: "deadline" });
  if ("error" in waited) return ledgerUnreachable(waited.error);
  return waited.value === "ok" ? undefined : leaseLost;
}

function openActDeadline<T>({ settings, plan, options }: Act<T>, scope: Scope | undefined): Deadline {
  return openDeadline(settings, plan, scope, options.signal);
}

function openPatientDeadline<T>({ settings, options }: Act<T>, scope: Scope | undefined): Deadline {
  const { clock } = settings;
  return new Deadline({ clock, timeoutMs: undefined, parent: scope?.deadline, signal: options.signal });
}
