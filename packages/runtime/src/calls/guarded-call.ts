import type { Effect } from "@thirdstate/types";
import type { AttemptFacts } from "../attempts/attempt-context.ts";
import { attemptLoop, type LoopResult } from "../attempts/attempt-loop.ts";
import { noRetry } from "../attempts/backoff.ts";
import { type CallResult, toFailure, toInDoubt } from "./call-result.ts";
import type { Clock } from "../time/clock.ts";
import { Deadline } from "../time/deadline.ts";
import type { OpenRun } from "../runs/run.ts";
import type { Scope } from "../runs/scope.ts";
import type { CallPlan, Settings } from "./settings.ts";

export interface GuardedCall<T> {
  readonly settings: Settings;
  readonly site: string;
  readonly plan: CallPlan;
  readonly effect: Effect;
  readonly deadline: Deadline;
  readonly run: OpenRun | undefined;
  readonly call: (facts: AttemptFacts) => PromiseLike<T>;
  /** Whether the callee dedupes on a key. Default: false. */
  readonly keyed?: boolean;
  readonly doubt?: boolean;
  /** Its own calls count against the provider's limit, so that it must not hold a place itself. Default: false. */
  readonly composite?: boolean;
  readonly mayRepeat?: () => Promise<boolean>;
  readonly onLate?: (value: T) => void;
}

/** The deadline of a call: its own, inside the enclosing one. Observing adds none. */
export function openDeadline(
  { clock }: Settings,
  plan: CallPlan,
  scope: Scope | undefined,
  signal: AbortSignal | undefined,
): Deadline {
  const timeoutMs = plan.mode === "observe" ? undefined : plan.timeoutMs;
  return new Deadline({ clock, timeoutMs, parent: scope?.deadline, signal });
}

/** The attempt loop with a site's breaker and budget; while observing, one plain attempt. */
export function runGuarded<T>(guarded: GuardedCall<T>): Promise<LoopResult<T>> {
  const { settings, site, plan, effect, deadline, run, call, keyed = false, doubt = false } = guarded;
  const { breaker, budget, limit } = settings.sites.of(site, plan.provider);
  const isObserving = plan.mode === "observe";
  return attemptLoop({
    clock: settings.clock,
    deadline,
    run,
    call,
    attemptMs: isObserving ? undefined : plan.attemptMs,
    retry: isObserving ? noRetry : plan.retry,
    breaker: isObserving ? undefined : breaker,
    limit: isObserving || guarded.composite === true ? undefined : limit,
    budget,
    doubt,
    classify: (error, aborted) => settings.classify({ error, keyed, aborted, effect }),
    classifyResult: (value) => settings.classifyResult(value, effect),
    mayRepeat: guarded.mayRepeat,
    onLate: guarded.onLate,
  });
}

/** The result of a call that no ledger holds. */
export function toCallResult<T>(site: string, clock: Clock, ended: LoopResult<T>): CallResult<T> {
  switch (ended.state) {
    case "succeeded":
      return { state: "succeeded", value: ended.value, replayed: false };
    case "failed":
      return { state: "failed", failure: toFailure(site, ended.last) };
    case "unknown":
      return { state: "unknown", inDoubt: toInDoubt({ site, clock, ...ended }), last: ended.last };
  }
}
