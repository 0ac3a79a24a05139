import { attempt, type AttemptSettings, type Tried } from "./attempt.ts";
import type { AttemptFacts } from "./attempt-context.ts";
import { readWait, type RetryPlan } from "./backoff.ts";
import type { Breaker } from "./breaker.ts";
import type { ConcurrencyLimit } from "./concurrency-limit.ts";
import type { Clock } from "../time/clock.ts";
import { Deadline } from "../time/deadline.ts";
import { FailedAttempt, leaseLost, toUnsentAttempt } from "./failed-attempt.ts";
import type { RetryBudget } from "./retry-budget.ts";
import { wait } from "../time/patience.ts";
import type { OpenRun } from "../runs/run.ts";

export interface LoopSettings<T> extends Pick<AttemptSettings<T>, "classify" | "classifyResult" | "onLate"> {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly run: OpenRun | undefined;
  readonly call: (facts: AttemptFacts) => PromiseLike<T>;
  readonly attemptMs: number | undefined;
  readonly retry: RetryPlan;
  /** Absent while observing. */
  readonly breaker: Breaker | undefined;
  /** Absent while observing, and where nobody sets one. */
  readonly limit: ConcurrencyLimit | undefined;
  readonly budget: RetryBudget;
  /** Whether an earlier request of this act is unproved. */
  readonly doubt: boolean;
  /** Asked before every attempt but the first; `false` forbids to send. */
  readonly mayRepeat: (() => Promise<boolean>) | undefined;
}

/** How a call ended. Where it is unknown, `doubt` is the attempt that made it so, and `last` the one that ended it. */
export type LoopResult<T> =
  | { readonly state: "succeeded"; readonly value: T; readonly attempts: number }
  | { readonly state: "failed"; readonly last: FailedAttempt; readonly attempts: number }
  | {
      readonly state: "unknown";
      readonly doubt: FailedAttempt;
      readonly last: FailedAttempt;
      readonly attempts: number;
      readonly sentAt: number;
    };

/** Attempts, waits and repeats until the callee has answered, time is up, or repeating is pointless or unsafe. */
export async function attemptLoop<T>(settings: LoopSettings<T>): Promise<LoopResult<T>> {
  const { deadline, clock, budget } = settings;
  const history = new History(settings);
  for (let number = 1; ; number++) {
    if (number > 1 && (await settings.mayRepeat?.()) === false) return history.end(leaseLost);
    const { cut } = deadline;
    if (cut !== undefined) return history.end(toUnsentAttempt(cut));
    const tried = await history.attempt(number);
    if (!(tried instanceof FailedAttempt)) {
      if ("left" in tried) throw tried.left;
      budget.refund();
      return { state: "succeeded", value: tried.value, attempts: history.sent };
    }
    if (!tried.verdict.transient || number > history.repeats || deadline.cut !== undefined) return history.end(tried);
    const waitMs = readWait(settings.retry, number, tried.verdict.retryAfterMs, clock);
    if (clock.now() + waitMs >= deadline.at || !budget.take()) return history.end(tried);
    if (!(await wait(waitMs, deadline, clock))) return history.end(tried);
  }
}

const earlierAttempt = new FailedAttempt({
  verdict: { kind: "unknown", code: "earlier_attempt", transient: false },
  sent: true,
});

/** What a call's attempts have shown so far. Once one of them is unknown, a later no proves nothing about it. */
class History<T> {
  sent = 0;
  repeats: number;
  readonly #settings: LoopSettings<T>;
  #doubt: FailedAttempt | undefined;
  #sentAt: number;

  constructor(settings: LoopSettings<T>) {
    this.#settings = settings;
    this.repeats = settings.retry.times;
    this.#doubt = settings.doubt ? earlierAttempt : undefined;
    this.#sentAt = settings.clock.now();
  }

  async attempt(number: number): Promise<Tried<T>> {
    const { limit, deadline } = this.#settings;
    const tried = limit === undefined ? await this.#try(number) : await limit.run(deadline, () => this.#try(number));
    return tried ?? toUnsentAttempt(deadline.cut ?? { by: "deadline" });
  }

  async #try(number: number): Promise<Tried<T>> {
    const { breaker, attemptMs, deadline, clock } = this.#settings;
    const own =
      attemptMs === undefined
        ? deadline
        : new Deadline({ clock, timeoutMs: attemptMs, parent: deadline, signal: undefined });
    try {
      const send = () => this.#send(number, own);
      const tried = await (breaker === undefined ? send() : breaker.run(own, send));
      if (tried instanceof FailedAttempt && tried.verdict.kind === "unknown") this.#doubt = tried;
      return tried;
    } finally {
      if (own !== deadline) own.release();
    }
  }

  end(last: FailedAttempt): LoopResult<T> {
    const { sent: attempts } = this;
    const { verdict } = last;
    const doubt = verdict.kind === "unknown" ? last : this.#doubt;
    if (doubt === undefined || (verdict.kind === "rejected" && verdict.refusalStored === true))
      return { state: "failed", last, attempts };
    return { state: "unknown", doubt, last, attempts, sentAt: this.#sentAt };
  }

  #send(number: number, deadline: Deadline): Promise<Tried<T>> {
    const { clock, run, call, classify, classifyResult, onLate } = this.#settings;
    this.sent += 1;
    this.#sentAt = clock.now();
    const facts = { attempt: number, deadline, innerRetries: (preset: number) => this.#takeOver(preset) };
    return attempt({
      clock,
      deadline,
      scope: { deadline, run },
      call: () => call(facts),
      classify,
      classifyResult,
      onLate,
    });
  }

  /** Of repeats inside an SDK only the last is seen: a lost reply that was followed by a 429 would look like a plain 429. */
  #takeOver(preset: number): number {
    if (!this.#settings.retry.takesOver) return preset;
    this.repeats = Math.max(this.repeats, preset);
    return 0;
  }
}
