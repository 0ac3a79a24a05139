import type { Decide } from "../../../src/ledger/decide.ts";
import type { Habits } from "../world/world.ts";

/** What is explored: the provider, the bounds, and what is broken. */
export interface Settings {
  readonly name: string;
  readonly knowsKeys: boolean;
  /** Whether the provider stores refusals under the key. */
  readonly storesRefusals: boolean;
  /** Whether the provider forgets keys. Then nothing may be resumed shortly before. */
  readonly forgetsKeys: boolean;
  /** Whether what was told is saved with the run's own state. */
  readonly savesTold: boolean;
  readonly hasReconciler: boolean;
  /** Over all workers. */
  readonly asks: number;
  readonly crashes: number;
  readonly workers: 1 | 2;
  /** Default: the ledger's own rules. */
  readonly decide?: Decide;
  readonly habits?: Habits;
}

/** In ticks: a lease ends before a request may be lost, and keys are remembered longer than both. */
export const LEASE = 1;
export const LIFETIME = 2;
export const KEY_RETENTION = 5;
export const MOST_ACTS = 2;
/** Requests of one attempt. */
export const MOST_SENDS = 2;
