import { asCut } from "../classify/abort.ts";
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
      (value) => {
        const tried = readValue(settings, value);
        if (!isOver) end(tried);
        else if ("value" in tried) settings.onLate?.(value);
      },
      (error: unknown) => end(readError(settings, error)),
    );
  });
}

/** What starts only when it is awaited (a query builder, say) is awaited inside the scope as well. */
function start<T>({ scope, call }: AttemptSettings<T>): Promise<T> {
  try {
    return scopes.run(scope, () => Promise.resolve(call()));
  } catch (error) {
    return Promise.reject(error);
  }
}

function readValue<T>({ classifyResult, deadline }: AttemptSettings<T>, value: T): Tried<T> {
  const verdict = classifyResult(value);
  if (verdict === undefined) return { value };
  return new FailedAttempt({ verdict: asCut(verdict, deadline.cut?.by), sent: true, resolved: { value } });
}

function readError<T>({ classify, deadline }: AttemptSettings<T>, error: unknown): Tried<T> {
  const by = deadline.cut?.by;
  const verdict = asCut(classify(error, by), by);
  if (verdict.kind === "control-flow") return { left: error };
  return new FailedAttempt({ verdict, sent: verdict.kind !== "not-executed", cause: error });
}
