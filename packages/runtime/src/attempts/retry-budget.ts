import type { Clock } from "../time/clock.ts";

const capacity = 10;
const perSuccess = 0.1;
const perSecond = 1;

/** A bucket of tokens that keeps a site's repeats a small part of its calls when its callee is down. */
export class RetryBudget {
  readonly #clock: Clock;
  readonly #provider: RetryBudget | undefined;
  #tokens: number = capacity;
  #countedAt: number | undefined;

  /** A repeat is paid for by the site and by its provider. */
  constructor(clock: Clock, provider?: RetryBudget) {
    this.#clock = clock;
    this.#provider = provider;
  }

  refund(): void {
    this.#provider?.refund();
    if (this.#tokens < capacity) this.#tokens = Math.min(capacity, this.#tokens + perSuccess);
  }

  /** Pays for one repeat, if there is enough left. */
  take(): boolean {
    const now = this.#clock.now();
    const gained = this.#countedAt === undefined ? 0 : ((now - this.#countedAt) / 1_000) * perSecond;
    this.#countedAt = now;
    this.#tokens = Math.min(capacity, this.#tokens + gained);
    if (this.#tokens < 1 || this.#provider?.take() === false) return false;
    this.#tokens -= 1;
    return true;
  }
}
