import type { AttemptFacts } from "../attempts/attempt-context.ts";
import { Deadline } from "../time/deadline.ts";
import type { LoopResult } from "../attempts/attempt-loop.ts";
import { type GuardedCall, runGuarded } from "../calls/guarded-call.ts";
import { waitFor } from "../time/patience.ts";
import { scopes } from "../runs/scope.ts";
import type { StreamPlan } from "../calls/settings.ts";

/** A stream to be opened, perhaps more than once. */
export interface StreamCall<S> extends Pick<
  GuardedCall<S>,
  "settings" | "site" | "effect" | "composite" | "deadline" | "run" | "call"
> {
  readonly plan: StreamPlan;
}

/** One opening of a stream: aborting its deadline ends this opening and no other. */
export interface Line<S> {
  readonly stream: S;
  readonly deadline: Deadline;
  /** The instant until which the first chunk is due; `Infinity` for no limit. */
  readonly firstChunkAt: number;
}

/** What was tried before this opening. */
export interface Earlier {
  readonly attempts: number;
  /** Whether one of them may have had an effect. */
  readonly doubt: boolean;
}

/** Opens a stream, repeating where the callee turned it away. */
export function openLine<S>(stream: StreamCall<S>, repeats: number, earlier: Earlier): Promise<LoopResult<Line<S>>> {
  return runGuarded({
    ...stream,
    doubt: earlier.doubt,
    plan: { ...stream.plan, attemptMs: undefined, retry: { ...stream.plan.retry, times: repeats } },
    call: (facts) => openOnce(stream, { ...facts, attempt: facts.attempt + earlier.attempts }),
  });
}

async function openOnce<S>(stream: StreamCall<S>, facts: AttemptFacts): Promise<Line<S>> {
  const { settings, plan, run, call } = stream;
  const { clock } = settings;
  const deadline = new Deadline({
    clock,
    timeoutMs: undefined,
    parent: stream.deadline,
    signal: undefined,
    background: true,
  });
  const limitMs = plan.mode === "observe" ? undefined : plan.firstChunkMs;
  const firstChunkAt = limitMs === undefined ? Number.POSITIVE_INFINITY : clock.now() + limitMs;
  const opening = scopes.run({ deadline, run }, async () => call({ ...facts, deadline }));
  if (limitMs === undefined) return { stream: await opening, deadline, firstChunkAt };
  const waited = await waitFor(opening, limitMs, clock);
  if (waited === "late") {
    deadline.cutShort();
    throw new DOMException("The stream did not open in time.", "TimeoutError");
  }
  if ("error" in waited) throw waited.error;
  return { stream: waited.value, deadline, firstChunkAt };
}
