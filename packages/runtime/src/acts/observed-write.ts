import { idempotencyKey } from "./idempotency-key.ts";
import { type Act, leaseFor } from "./act.ts";
import { KeyedContext } from "../attempts/attempt-context.ts";
import type { Carried, WriteCall } from "./carried.ts";
import { Deadline, during } from "../time/deadline.ts";
import { FailedAttempt } from "../attempts/failed-attempt.ts";
import { type GuardedCall, openDeadline, runGuarded, toCallResult } from "../calls/guarded-call.ts";
import { identityOfIntent } from "../ledger/identity.ts";
import type { Answer } from "../ledger/ledger.ts";
import { askOnce } from "./obtain-lease.ts";
import type { Scope } from "../runs/scope.ts";
import { sendAndReport } from "./send-and-report.ts";

/** Sends whatever the ledger says, but asks it, tells it, and says what it would have done. */
export function observedWrite<T>(act: Act<T>, scope: Scope | undefined, call: WriteCall<T>): Promise<Carried<T>> {
  return during(openDeadline(act.settings, act.plan, scope, act.options.signal), async (deadline) => {
    const answer = await askPatiently(act, deadline);
    if (isGranted(answer)) return sendAndReport(act, answer.lease, deadline, call);
    if (answer instanceof FailedAttempt) return sendUnledgered(act, deadline, call);
    const other = await askPatiently(asAnotherAct(act), deadline);
    const carried = isGranted(other)
      ? await sendAndReport(act, other.lease, deadline, call)
      : await sendUnledgered(act, deadline, call);
    return { ...carried, withheld: answer.state };
  });
}

/** How long a ledger may hold up a call that is only observed. */
const patienceMs = 1_000;

function askPatiently<T>(act: Act<T>, parent: Deadline): Promise<Answer | FailedAttempt> {
  const { clock } = act.settings;
  const patience = new Deadline({ clock, timeoutMs: patienceMs, parent, signal: undefined });
  const leaseMs = leaseFor(act, parent);
  return during(patience, (deadline) => askOnce(act, deadline, { sent: true, leaseMs }));
}

type Granted = Extract<Answer, { state: "fresh" | "resume" }>;

function isGranted(answer: Answer | FailedAttempt): answer is Granted {
  return "state" in answer && (answer.state === "fresh" || answer.state === "resume");
}

/** The same request under an identity of its own, as it would have been without us. */
function asAnotherAct<T>(act: Act<T>): Act<T> {
  return { ...act, identity: identityOfIntent({ run: crypto.randomUUID(), scope: act.name, intent: null }) };
}

async function sendUnledgered<T>(act: Act<T>, deadline: Deadline, call: WriteCall<T>): Promise<Carried<T>> {
  const { settings, site, plan, run } = act;
  const key = idempotencyKey(act.name, crypto.randomUUID());
  const guarded: GuardedCall<T> = {
    settings,
    site,
    plan,
    effect: "write",
    deadline,
    run,
    call: (facts) => call(new KeyedContext(facts, key)),
  };
  const ended = await runGuarded(guarded);
  return { result: toCallResult(site, settings.clock, ended), attempts: ended.attempts };
}
