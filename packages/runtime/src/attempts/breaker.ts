import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhenResult, isBrokenCircuitError } from "cockatiel";
import type { CircuitBreakerPolicy } from "cockatiel";
import type { BreakerReading } from "../api/telemetry.ts";
import type { Deadline } from "../time/deadline.ts";
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
  /** Of the attempt that was let through to see, while it goes on. */
  #probe: Deadline | undefined;

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

  /** What an attempt that was let through to see does itself is a part of it: its end is what counts. */
  async run<T>(deadline: Deadline, attempt: () => Promise<Tried<T>>): Promise<Tried<T>> {
    if (this.#probe !== undefined && deadline.isInside(this.#probe)) return attempt();
    // While one attempt is let through to see, cockatiel queues the others behind it, whatever their deadlines say.
    if (this.#policy.state === CircuitState.HalfOpen) return refuse();
    const isProbe = this.#policy.state === CircuitState.Open;
    const send = isProbe ? () => this.#probing(deadline, attempt) : attempt;
    try {
      const tried = await this.#policy.execute(async () => this.#judge(await send()));
      return tried instanceof Unanswered ? tried.tried : tried;
    } catch (error) {
      if (isBrokenCircuitError(error)) return refuse();
      if (error instanceof Unjudged) return error.tried;
      throw error;
    }
  }

  async #probing<T>(deadline: Deadline, attempt: () => Promise<Tried<T>>): Promise<Tried<T>> {
    this.#probe = deadline;
    try {
      return await attempt();
    } finally {
      this.#probe = undefined;
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
