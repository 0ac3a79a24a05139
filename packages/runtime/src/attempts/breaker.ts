import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhenResult, isBrokenCircuitError } from "cockatiel";
import type { CircuitBreakerPolicy } from "cockatiel";
import type { BreakerReading } from "../api/telemetry.ts";
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
      handleWhenResult(
        (tried) => tried instanceof Unanswered || (tried instanceof FailedAttempt && tried.countsAgainst),
      ),
      { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: halfOpenAfterMs },
    );
  }

  get state(): BreakerReading["state"] {
    if (this.#policy.state === CircuitState.Closed) return "closed";
    return this.#policy.state === CircuitState.HalfOpen ? "half-open" : "open";
  }

  async run<T>(attempt: () => Promise<Tried<T>>): Promise<Tried<T>> {
    // While one attempt is let through to see, cockatiel queues the others behind it, whatever their deadlines say.
    if (this.#policy.state === CircuitState.HalfOpen) return refuse();
    try {
      const tried = await this.#policy.execute(async () => this.#judge(await attempt()));
      return tried instanceof Unanswered ? tried.tried : tried;
    } catch (error) {
      if (isBrokenCircuitError(error)) return refuse();
      if (error instanceof Unjudged) return error.tried;
      throw error;
    }
  }

  /** Callers who leave while nothing comes must not make an outage look like a run of answers, nor the one attempt that was let through to see. */
  #judge<T>(tried: Tried<T>): Tried<T> | Unanswered {
    if (!(tried instanceof FailedAttempt) || tried.verdict.code !== "aborted") return tried;
    if (this.#policy.state === CircuitState.HalfOpen) return new Unanswered(tried);
    throw new Unjudged(tried);
  }
}

/** The attempt that was let through to see, and whose caller left: the breaker stays open. */
class Unanswered {
  readonly tried: FailedAttempt;

  constructor(tried: FailedAttempt) {
    this.tried = tried;
  }
}

function refuse(): FailedAttempt {
  return new FailedAttempt({
    verdict: { kind: "not-executed", code: "breaker_open", transient: true },
    sent: false,
  });
}
