import type { AttemptFacts } from "../attempts/attempt-context.ts";
import type { CallEvent } from "../api/call-event.ts";
import type { CallResult } from "../calls/call-result.ts";
import { Deadline } from "../time/deadline.ts";
import { toCallResult } from "../calls/guarded-call.ts";
import { toComposite } from "../composite-result.ts";
import { type Measured, startMeasuring, toStarted } from "../calls/measured.ts";
import { observeStream } from "./observe-stream.ts";
import type { OpenRun } from "../runs/run.ts";
import type { Scope } from "../runs/scope.ts";
import type { Settings, StreamPlan } from "../calls/settings.ts";
import { openLine, type StreamCall } from "./stream-line.ts";

export interface StreamRequest {
  readonly settings: Settings;
  readonly site: string;
  readonly plan: StreamPlan;
  readonly kind: CallEvent["effect"];
  readonly scope: Scope | undefined;
  readonly run: OpenRun | undefined;
  readonly deadline: Deadline;
}

/** The total budget of a stream. It does not keep the process alive: whoever iterates by other ways than ours would wait for it. */
export function openStreamDeadline(
  { clock }: Settings,
  plan: StreamPlan,
  scope: Scope | undefined,
  signal: AbortSignal | undefined,
): Deadline {
  const timeoutMs = plan.mode === "observe" ? undefined : plan.timeoutMs;
  return new Deadline({ clock, timeoutMs, parent: scope?.deadline, signal, background: true });
}

/** Opens a stream and watches it; `onComplete` hears of a stream that was read to its end. */
export async function openStream<S>(
  request: StreamRequest,
  call: (facts: AttemptFacts) => PromiseLike<S>,
  onComplete: () => void,
): Promise<CallResult<S>> {
  const { settings, site, kind, deadline } = request;
  const measured = startMeasuring(settings, toStarted(site, kind, request.run));
  const stream: StreamCall<S> = {
    ...request,
    effect: "read",
    composite: kind === "composite",
    call: follow(measured, call),
  };
  const proved = <T>(result: CallResult<T>, attempts: number) =>
    kind === "composite" ? toComposite(result, attempts, settings.clock) : result;
  const opened = await openLine(stream, request.plan.retry.times, { attempts: 0, doubt: false });
  if (opened.state !== "succeeded") {
    deadline.release();
    const result = proved(toCallResult<never>(site, settings.clock, opened), opened.attempts);
    measured.end(result, opened.attempts);
    return result;
  }
  // Whoever does not read, or reads by other ways than ours, is heard of no more once its time is up.
  const onRead = deadline.onCut(() => {
    measured.leave();
  });
  observeStream({
    call: stream,
    line: opened.value,
    attempts: opened.attempts,
    onRead,
    onEnd: (result, attempts, isComplete) => {
      measured.end(proved(result, attempts), attempts);
      if (isComplete) onComplete();
    },
  });
  return { state: "succeeded", value: opened.value.stream, replayed: false };
}

function follow<R>(measured: Measured, open: (facts: AttemptFacts) => R): (facts: AttemptFacts) => R {
  return (facts) => measured.inside(facts.attempt, undefined, () => open(facts));
}
