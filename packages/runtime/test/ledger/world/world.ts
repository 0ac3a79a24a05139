import type { Decide } from "../../../src/ledger/decide.ts";
import { decide } from "../../../src/ledger/decide.ts";
import type { Lease, Ledger } from "../../../src/ledger/ledger.ts";
import { ledgerOver } from "../../../src/ledger/ledger-over.ts";
import { memoryStore } from "../../../src/ledger/memory-store.ts";
import type { Store } from "../../../src/ledger/store.ts";
import { handClock } from "../desk.ts";
import { openProvider, type Provider, type ProviderKind, type Request } from "./provider.ts";

export const LEASE = 10;
export const MOST_ACTS = 2;
export const MOST_STARTS = 4;

/** What the workers do wrong; nothing, in the protocol as it is. */
export interface Habits {
  readonly repeatsUnknownWithoutKeys?: boolean;
  readonly tellsFailedThoughRefused?: boolean;
  readonly takesRejectionForProof?: boolean;
  readonly retriesWithoutMark?: boolean;
  readonly closesWhenTold?: boolean;
  readonly countsTheUnheardAsTold?: boolean;
}

export interface Settings {
  readonly provider: ProviderKind;
  /** Whether what was told is saved with the run's own state; then no second act may be swallowed either. */
  readonly savesTold: boolean;
  /** Default: one run, whose name every worker knows. */
  readonly naming?: "a new run at every start" | "business keys";
  readonly habits?: Habits;
  readonly decide?: Decide;
  readonly openStore?: (clock: () => number) => Store;
}

/** One process of the run: an agent's loop that wants act 1, then act 2. */
export interface Worker {
  readonly name: string;
  readonly run: string;
  readonly openedAt: number;
  readonly told: number[];
  readonly toldIds: string[];
  savedIds: readonly string[];
  acts: number;
  attempt?: Attempt | undefined;
}

export interface Attempt {
  readonly lease: Lease;
  /** Whether an earlier request of this holder, or of one before it, is unproved. */
  doubt: boolean;
  sends: number;
  waitsFor?: Request | undefined;
}

export interface Question {
  readonly id: string;
  readonly happened: boolean;
  readonly askedAt: number;
}

/** One run, two workers, a provider and a reconciler, and what was told to whom. */
export interface World {
  readonly settings: Settings;
  readonly habits: Habits;
  readonly ledger: Ledger;
  readonly provider: Provider;
  readonly now: () => number;
  readonly wait: (ms: number) => void;
  readonly workers: Map<string, Worker>;
  readonly saved: { acts: number; told: readonly number[] };
  readonly known: Set<string>;
  readonly toldFailed: Set<string>;
  readonly trace: string[];
  readonly violations: string[];
  starts: number;
  asked: number;
  question?: Question | undefined;
}

export function openWorld(settings: Settings): World {
  const { clock, wait } = handClock(1_000);
  const provider = openProvider(settings.provider);
  return {
    settings,
    habits: settings.habits ?? {},
    ledger: ledgerOver((settings.openStore ?? memoryStore)(clock), { decide: settings.decide ?? decide, slackMs: 0 }),
    provider,
    now: clock,
    wait: (ms) => {
      wait(ms);
      provider.dropOld(clock());
    },
    workers: new Map(),
    saved: { acts: 0, told: [] },
    known: new Set(),
    toldFailed: new Set(),
    trace: [],
    violations: [],
    starts: 0,
    asked: 0,
  };
}

/** What must hold after every step. */
export function findViolations({ provider, asked, toldFailed, violations }: World): readonly string[] {
  const { charged, kind } = provider;
  const found = [...violations];
  if (charged.length > asked) {
    found.push(`${kind.knowsKeys ? "P1" : "P2"}: ${charged.length} charges for ${asked} acts`);
  }
  for (const id of toldFailed) if (charged.includes(id)) found.push(`P3: told failed, yet ${id} was charged`);
  return found;
}
