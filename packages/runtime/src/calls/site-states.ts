import { Breaker, type BreakerPlan } from "../attempts/breaker.ts";
import type { Clock } from "../time/clock.ts";
import { RetryBudget } from "../attempts/retry-budget.ts";

/** What a site remembers from call to call. */
export interface SiteState {
  readonly breaker: Breaker | undefined;
  readonly budget: RetryBudget;
}

/** The states of all sites. Site names are literals, so their number is bounded by the program's text. */
export class SiteStates {
  readonly #clock: Clock;
  readonly #breakerPlan: BreakerPlan | undefined;
  readonly #states = new Map<string, SiteState>();

  constructor(clock: Clock, breakerPlan: BreakerPlan | undefined) {
    this.#clock = clock;
    this.#breakerPlan = breakerPlan;
  }

  of(site: string): SiteState {
    const known = this.#states.get(site);
    if (known !== undefined) return known;
    const state = {
      breaker: this.#breakerPlan === undefined ? undefined : new Breaker(this.#breakerPlan),
      budget: new RetryBudget(this.#clock),
    };
    this.#states.set(site, state);
    return state;
  }
}
