import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhenResult, isBrokenCircuitError } from "cockatiel";
import type { CircuitBreakerPolicy } from "cockatiel";
import type { Tried } from "./attempt.ts";
import { FailedAttempt } from "./failed-attempt.ts";
import { Unjudged } from "./unjudged.ts";

export interface BreakerPlan {
  readonly failures: number;
  readonly halfOpenAfterMs: number;
}

/** Stops asking a callee that keeps not answering: cockatiel's circuit breaker, fed with verdicts in place of errors. */
export class Breaker {
  readonly #policy: CircuitBreakerPolicy;

  constructor({ failures, halfOpenAfterMs }: BreakerPlan) {
    this.#policy = circuitBreaker(
      handleWhenResult((tried) => tried instanceof FailedAttempt && tried.countsAgainst),
      { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: halfOpenAfterMs },
    );
  }

  async run<T>(attempt: () => Promise<Tried<T>>): Promise<Tried<T>> {
    // While one attempt is let through to see, cockatiel queues the others behind it, whatever their deadlines say.
    if (this.#policy.state === CircuitState.HalfOpen) return refuse();
    try {
      return await this.#policy.execute(async () => judge(await attempt()));
    } catch (error) {
      if (isBrokenCircuitError(error)) return refuse();
      if (error instanceof Unjudged) return error.tried;
      throw error;
    }
  }
}

/** Callers who leave while nothing comes must not make an outage look like a run of answers. */
function judge<T>(tried: Tried<T>): Tried<T> {
  if (tried instanceof FailedAttempt && tried.verdict.code === "aborted") throw new Unjudged(tried);
  return tried;
}

function refuse(): FailedAttempt {
  return new FailedAttempt({
    verdict: { kind: "not-executed", code: "breaker_open", transient: true },
    sent: false,
  });
}
