import type { Clock } from "../time/clock.ts";
import { parseDuration } from "../api/duration.ts";
import type { Retry } from "../api/options.ts";

/** How often to repeat, and how long to wait in between, in milliseconds. */
export interface RetryPlan {
  readonly times: number;
  readonly baseMs: number;
  readonly maxMs: number;
  /** Whether an SDK's own repeats are made here instead, so that none of them is hidden. */
  readonly takesOver: boolean;
}

/** For what must not be repeated from outside, and while observing. */
export const noRetry: RetryPlan = { times: 0, baseMs: 0, maxMs: 0, takesOver: false };

const defaultBaseMs = 500;
const defaultMaxMs = 10_000;

export function toRetryPlan(retry: Retry): RetryPlan {
  const { times, base = defaultBaseMs, max = defaultMaxMs } = typeof retry === "number" ? { times: retry } : retry;
  if (Number.isInteger(times) && times >= 0)
    return { times, baseMs: parseDuration(base), maxMs: parseDuration(max), takesOver: true };
  throw new RangeError(`\`retry\` is ${times}. Give the number of repeats as a whole number of 0 or more.`);
}

/** Full jitter: anything between nothing and the doubled base. A callee's `Retry-After` is never undercut. */
export function readWait(plan: RetryPlan, repeat: number, retryAfterMs: number | undefined, clock: Clock): number {
  const ceiling = Math.min(plan.maxMs, plan.baseMs * 2 ** (repeat - 1));
  return Math.max(retryAfterMs ?? 0, clock.random() * ceiling);
}
