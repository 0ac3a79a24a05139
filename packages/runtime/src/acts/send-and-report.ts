import { toIdempotencyKey } from "@thirdstate/types/internal";
import { type Act, leaseFor } from "./act.ts";
import { KeyedContext } from "../attempts/attempt-context.ts";
import type { LoopResult } from "../attempts/attempt-loop.ts";
import { toInDoubt } from "../calls/call-result.ts";
import type { Carried, WriteCall } from "./carried.ts";
import type { Deadline } from "../time/deadline.ts";
import { toLeftAttempt } from "../attempts/failed-attempt.ts";
import { runGuarded } from "../calls/guarded-call.ts";
import type { Lease } from "../ledger/ledger.ts";
import { recordSuccess } from "./recording.ts";
import { report, reportUnknown } from "./report.ts";
import { toStoredSuccess } from "./stored-value.ts";
import { waitUntilCut } from "../time/patience.ts";

/** Sends an act under its lease and writes down how it ended. */
export async function sendAndReport<T>(
  act: Act<T>,
  lease: Lease,
  deadline: Deadline,
  call: WriteCall<T>,
): Promise<Carried<T>> {
  const ended = await sendUnderLease(act, lease, deadline, call);
  return { result: await report(act, lease, ended, deadline), attempts: ended.attempts };
}

async function sendUnderLease<T>(
  act: Act<T>,
  lease: Lease,
  deadline: Deadline,
  call: WriteCall<T>,
): Promise<LoopResult<T>> {
  const { settings, site, plan, run, options } = act;
  const key = toIdempotencyKey(lease.key);
  const isAtMostOnce = options.idempotent !== true && plan.mode === "enforce";
  try {
    return await runGuarded({
      settings,
      site,
      plan,
      effect: "write",
      deadline,
      run,
      call: (facts) => call(new KeyedContext(isAtMostOnce ? { ...facts, innerRetries: none } : facts, key)),
      keyed: options.idempotent === true,
      doubt: lease.doubt,
      mayRepeat: () => mayRepeat(act, lease, deadline),
      onLate: (value) => void recordSuccess(settings, lease.id, toStoredSuccess(value, options.codec)),
    });
  } catch (left) {
    // A framework's control flow leaves through here. Whether it left before or after the effect, nobody knows.
    const doubt = toLeftAttempt(left);
    const facts = { site, clock: settings.clock, doubt, attempts: 1, sentAt: settings.clock.now() };
    await reportUnknown(act, lease, toInDoubt(facts), doubt);
    throw left;
  }
}

/** An SDK that repeats under a key of its own, or none, would send an act twice. */
function none(): number {
  return 0;
}

/** Marks the next request before it leaves. Where the mark cannot be made, nothing may leave; nor where it comes after the deadline. */
async function mayRepeat<T>(act: Act<T>, lease: Lease, deadline: Deadline): Promise<boolean> {
  const limits = { leaseMs: leaseFor(act, deadline), quietMs: act.quietMs };
  const waited = await waitUntilCut(act.settings.ledger.send(lease, limits), deadline);
  return waited !== "late" && "value" in waited && waited.value === "ok";
}
