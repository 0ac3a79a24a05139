import type { InDoubt } from "@thirdstate/types";
import { toIdempotencyKey } from "@thirdstate/types/internal";
import type { Act } from "./act.ts";
import type { LoopResult } from "../attempts/attempt-loop.ts";
import { type Bare, type CallResult, toFailure, toInDoubt } from "../calls/call-result.ts";
import type { Deadline } from "../time/deadline.ts";
import type { Lease, SaidApproval } from "../ledger/ledger.ts";
import { waitFor, waitUntilCut } from "../time/patience.ts";
import { recordSuccess } from "./recording.ts";
import { toStoredSuccess } from "./stored-value.ts";

/** How long a caller whose time is up, or who is only observed, still waits for the ledger. */
const patienceMs = 1_000;

/** Writes down how an act ended, and gives what the caller may be told. */
export function report<T>(
  act: Act<T>,
  lease: Lease,
  ended: LoopResult<T>,
  deadline: Deadline,
  approval?: SaidApproval,
): Promise<CallResult<T>> {
  switch (ended.state) {
    case "succeeded":
      return reportSuccess(act, lease, ended.value, deadline);
    case "failed":
      return reportFailure(act, lease, ended, approval);
    case "unknown":
      return reportUnknown(act, lease, toInDoubt({ site: act.site, clock: act.settings.clock, ...ended }), ended.last);
  }
}

/** Told whether or not it could be recorded, for it is true. It counts as told only where somebody was still listening. */
async function reportSuccess<T>(act: Act<T>, lease: Lease, value: T, deadline: Deadline): Promise<CallResult<T>> {
  const { first, done } = recordSuccess(act.settings, lease.id, toStoredSuccess(value, act.options.codec));
  const waited = await (act.plan.mode === "observe"
    ? waitFor(first, patienceMs, act.settings.clock)
    : waitUntilCut(first, deadline));
  const tell = () => act.epoch?.tell(lease);
  if (deadline.cut === undefined) {
    if (waited !== "late" && "value" in waited && waited.value) tell();
    else void done.then((isRecorded) => isRecorded && tell());
  }
  return { state: "succeeded", value, replayed: false };
}

/** A failure is told only once it is recorded: until then somebody else may have sent the act. */
async function reportFailure<T>(
  act: Act<T>,
  lease: Lease,
  ended: Extract<LoopResult<T>, { state: "failed" }>,
  approval: SaidApproval | undefined,
): Promise<CallResult<T>> {
  const { settings, site } = act;
  const failure = toFailure(site, ended.last);
  const { reason, code, message, retryAfterMs } = failure;
  const error = { site, reason, code, message, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  const refusalStored = ended.last.verdict.refusalStored === true;
  const recording = settings.ledger.fail(lease, { status: "failed", error }, { refusalStored, approval });
  const waited = await waitFor(recording, patienceMs, settings.clock);
  if (waited !== "late" && "value" in waited && waited.value === "recorded") return { state: "failed", failure };
  const obstacle = waited !== "late" && "value" in waited ? "lease_lost" : "ledger_unreachable";
  const doubt = { verdict: { ...ended.last.verdict, code: obstacle }, cause: ended.last.cause };
  const facts = { site, clock: settings.clock, doubt, attempts: ended.attempts, sentAt: settings.clock.now() };
  return reportUnknown(act, lease, toInDoubt(facts), ended.last);
}

/** Unknown is told in any case: where the ledger cannot be told, the lease runs out and leaves the record in doubt. */
export async function reportUnknown<T>(
  { settings }: Act<T>,
  lease: Lease,
  seen: InDoubt,
  last: Bare,
): Promise<CallResult<T>> {
  const { site, attempts, phase, sentAt, deadlineAt, reason, cause } = seen;
  const key = toIdempotencyKey(lease.key);
  const stored = { id: lease.id, site, key, attempts, phase, sentAt, deadlineAt, reason };
  await waitFor(settings.ledger.markUnknown(lease, stored), patienceMs, settings.clock);
  const inDoubt = cause === undefined ? stored : { ...stored, cause };
  return { state: "unknown", inDoubt, last };
}
