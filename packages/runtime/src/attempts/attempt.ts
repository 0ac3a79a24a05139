import type { Verdict } from "../classify/verdict.ts";
import type { Clock } from "../time/clock.ts";
import type { Cut, Deadline } from "../time/deadline.ts";
import { FailedAttempt, toCutAttempt } from "./failed-attempt.ts";
import { type Scope, scopes } from "../runs/scope.ts";

/** How one attempt ended. `left`: a framework's control flow, to be rethrown untouched. */
export type Tried<T> = { readonly value: T } | { readonly left: unknown } | FailedAttempt;

export interface AttemptSettings<T> {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly scope: Scope;
  readonly call: () => PromiseLike<T>;
  readonly classify: (error: unknown, aborted: Cut["by"] | undefined) => Verdict;
  readonly classifyResult: (value: unknown) => Verdict | undefined;
  /** Told of a value that came after the attempt was given up. */
  readonly onLate: ((value: T) => void) | undefined;
}

/** After a caller's abort the SDK has this long to reject with its own error, which existing catches know. */
const graceMs = 50;

/** Makes one attempt and waits for its answer or for the deadline, whichever comes first. Never rejects. */
export function attempt<T>(settings: AttemptSettings<T>): Promise<Tried<T>> {
  return new Promise((resolve) => {
    let isOver = false;
    let stopWaiting: (() => void) | undefined;
    const end = (tried: Tried<T>) => {
      if (isOver) return;
      isOver = true;
      stopListening();
      stopWaiting?.();
      resolve(tried);
    };
    const stopListening = settings.deadline.onCut((cut) => {
      if (cut.by === "deadline" || !settings.deadline.isHeard) queueMicrotask(() => end(toCutAttempt(cut)));
      else stopWaiting = settings.clock.after(graceMs, () => end(toCutAttempt(cut)));
    });
    start(settings).then(
      (value) => (isOver ? settings.onLate?.(value) : end(readValue(settings, value))),
      (error: unknown) => end(readError(settings, error)),
    );
  });
}

function start<T>({ scope, call }: AttemptSettings<T>): Promise<T> {
  try {
    return Promise.resolve(scopes.run(scope, call));
  } catch (error) {
    return Promise.reject(error);
  }
}

function readValue<T>({ classifyResult }: AttemptSettings<T>, value: T): Tried<T> {
  const verdict = classifyResult(value);
  return verdict === undefined ? { value } : new FailedAttempt({ verdict, sent: true, resolved: { value } });
}

function readError<T>({ classify, deadline }: AttemptSettings<T>, error: unknown): Tried<T> {
  const verdict = classify(error, deadline.cut?.by);
  if (verdict.kind === "control-flow") return { left: error };
  return new FailedAttempt({ verdict, sent: verdict.kind !== "not-executed", cause: error });
}
