import type { AttemptFacts } from "../attempts/attempt-context.ts";
import { noRetry } from "../attempts/backoff.ts";
import { FailedAttempt, toCutAttempt } from "../attempts/failed-attempt.ts";
import { type CallResult, toFailure, toInDoubt } from "../calls/call-result.ts";
import { startMeasuring, toStarted } from "../calls/measured.ts";
import { asCut } from "../classify/abort.ts";
import { toComposite } from "../composite-result.ts";
import { scopes } from "../runs/scope.ts";
import { isIterable } from "./chunk-source.ts";
import { hearEnd } from "./hear-end.ts";
import { observeStream } from "./observe-stream.ts";
import type { StreamRequest } from "./open-stream.ts";
import type { StartedEnd } from "./started-end.ts";

/** After its time is up, a stream that somebody reads has this long to say how it ended. */
const graceMs = 50;

/**
 * Starts a stream that is handed out at once. What can be iterated is watched where it is; of what tells of its end otherwise, the end is
 * heard; of anything else nothing is known but that it began. `onComplete` hears of a stream that came to its end.
 */
export function startStream<R extends object>(
  request: StreamRequest,
  open: (facts: AttemptFacts) => R,
  onComplete: () => void,
): R {
  const { settings, site, kind, deadline, run } = request;
  const measured = startMeasuring(settings, toStarted(site, kind, run));
  let isOver = false;
  const start = (facts: AttemptFacts) => measured.inside(facts.attempt, undefined, () => open(facts));
  const leave = () => {
    if (!isOver) measured.leave();
    isOver = true;
  };
  const end = (result: CallResult<unknown>, isComplete: boolean) => {
    if (isOver) return;
    isOver = true;
    deadline.release();
    measured.end(kind === "composite" ? toComposite(result, 1, settings.clock) : result, 1);
    if (isComplete) onComplete();
  };
  const started = startOrTell(
    () => scopes.run({ deadline, run }, () => start({ attempt: 1, deadline, innerRetries: keep })),
    (error) => end(toResult(request, { error }), false),
  );
  follow({ request, started, start, end, leave });
  return started;
}

function startOrTell<R>(work: () => R, tell: (error: unknown) => void): R {
  try {
    return work();
  } catch (error) {
    tell(error);
    throw error;
  }
}

interface Following<R> {
  readonly request: StreamRequest;
  readonly started: R;
  readonly start: (facts: AttemptFacts) => R;
  readonly end: (result: CallResult<unknown>, isComplete: boolean) => void;
  /** Its end will not be seen. */
  readonly leave: () => void;
}

function follow<R extends object>({ request, started, start, end, leave }: Following<R>): void {
  const { settings, plan, kind, deadline } = request;
  const isHeard = hearEnd(started, (told) => end(toResult(request, told), told === "complete"));
  if (!isHeard && !isIterable(started)) return leave();
  const stopWaiting = deadline.onCut(() => void settings.clock.after(graceMs, leave, { background: true }));
  if (!isIterable(started)) return;
  const { firstChunkMs } = plan;
  const isLimited = plan.mode === "enforce" && firstChunkMs !== undefined;
  observeStream({
    call: {
      ...request,
      plan: { ...plan, retry: noRetry },
      effect: "read",
      composite: kind === "composite",
      call: async (facts) => start(facts),
    },
    line: {
      stream: started,
      deadline,
      firstChunkAt: isLimited ? settings.clock.now() + firstChunkMs : Number.POSITIVE_INFINITY,
    },
    attempts: 1,
    onRead: stopWaiting,
    onEnd: (result, _attempts, isComplete) => end(result, isComplete),
  });
}

function toResult({ settings, site, deadline }: StreamRequest, told: StartedEnd): CallResult<unknown> {
  if (told === "complete" || told === "left") return { state: "succeeded", value: undefined, replayed: false };
  const failed = toFailedAttempt(settings, told, deadline.cut);
  if (failed.verdict.kind !== "unknown" && failed.verdict.kind !== "control-flow")
    return { state: "failed", failure: toFailure(site, failed) };
  const { clock } = settings;
  const inDoubt = toInDoubt({ site, clock, doubt: failed, attempts: 1, sentAt: clock.now() });
  return { state: "unknown", inDoubt, last: failed };
}

/** Time that is up, or a caller who left, explains an end for which the object has no better words. */
function toFailedAttempt(
  { classify }: StreamRequest["settings"],
  told: Exclude<StartedEnd, string>,
  cut: StreamRequest["deadline"]["cut"],
): FailedAttempt {
  if ("verdict" in told)
    return cut === undefined ? new FailedAttempt({ verdict: told.verdict, sent: true }) : toCutAttempt(cut);
  const { error } = told;
  const verdict = asCut(classify({ error, keyed: false, aborted: cut?.by, effect: "read" }), cut?.by);
  return new FailedAttempt({ verdict, sent: true, cause: error });
}

function keep(preset: number): number {
  return preset;
}
