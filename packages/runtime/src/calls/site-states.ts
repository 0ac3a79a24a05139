import { Breaker, type BreakerPlan } from "../attempts/breaker.ts";
import { ConcurrencyLimit } from "../attempts/concurrency-limit.ts";
import type { BreakerReading } from "../api/telemetry.ts";
import type { Clock } from "../time/clock.ts";
import { RetryBudget } from "../attempts/retry-budget.ts";

/** What a site remembers from call to call, some of it shared with the other sites of its provider. */
export interface SiteState {
  readonly breaker: Breaker | undefined;
  readonly budget: RetryBudget;
  readonly limit: ConcurrencyLimit | undefined;
}

export interface ProviderPlan {
  readonly breaker: BreakerPlan | undefined;
  readonly concurrency: number | undefined;
}

export interface StatePlans {
  /** Of a site without a provider, and of a provider that nothing was said of. */
  readonly breaker: BreakerPlan | undefined;
  readonly providers: ReadonlyMap<string, ProviderPlan>;
}

/** The states of all sites. Site names are literals, so their number is bounded by the program's text. */
export class SiteStates {
  readonly #clock: Clock;
  readonly #plans: StatePlans;
  readonly #providers = new Map<string, SiteState>();
  readonly #sites = new Map<string, SiteState>();

  constructor(clock: Clock, plans: StatePlans) {
    this.#clock = clock;
    this.#plans = plans;
  }

  of(site: string, provider: string | undefined): SiteState {
    const name = provider === undefined ? site : `${provider}\n${site}`;
    const known = this.#sites.get(name);
    if (known !== undefined) return known;
    const shared = provider === undefined ? undefined : this.#ofProvider(provider);
    const state = {
      breaker: shared === undefined ? toBreaker(this.#plans.breaker) : shared.breaker,
      budget: new RetryBudget(this.#clock, shared?.budget),
      limit: shared?.limit,
    };
    this.#sites.set(name, state);
    return state;
  }

  readBreakers(): readonly BreakerReading[] {
    const shared = new Set([...this.#providers.values()].map(({ breaker }) => breaker));
    const own = [...this.#sites].filter(([, { breaker }]) => !shared.has(breaker));
    return [...this.#providers, ...own].flatMap(([name, { breaker }]) =>
      breaker === undefined ? [] : [{ name, state: breaker.state }],
    );
  }

  #ofProvider(provider: string): SiteState {
    const known = this.#providers.get(provider);
    if (known !== undefined) return known;
    const { breaker, concurrency } = this.#plans.providers.get(provider) ?? {
      breaker: this.#plans.breaker,
      concurrency: undefined,
    };
    const state = {
      breaker: toBreaker(breaker),
      budget: new RetryBudget(this.#clock),
      limit: concurrency === undefined ? undefined : new ConcurrencyLimit(concurrency),
    };
    this.#providers.set(provider, state);
    return state;
  }
}

function toBreaker(plan: BreakerPlan | undefined): Breaker | undefined {
  return plan === undefined ? undefined : new Breaker(plan);
}
