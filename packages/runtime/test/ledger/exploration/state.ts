import type { Records } from "../../../src/ledger/decision.ts";
import type { Lease } from "../../../src/ledger/ledger.ts";

/** One moment of the model: immutable, and small enough to be kept by the million. Instants are whole ticks. */
export interface State {
  readonly now: number;
  readonly records: Records;
  readonly workers: readonly (Worker | undefined)[];
  /** What the run's own store holds. */
  readonly saved: { readonly acts: number; readonly told: readonly number[] };
  readonly starts: number;
  readonly asks: number;
  /** How many acts anybody wanted so far. */
  readonly wanted: number;
  readonly inFlight: readonly Request[];
  /** The records that took effect, once for each effect. */
  readonly charged: readonly number[];
  /** What the provider stored under a key. */
  readonly answers: readonly StoredAnswer[];
  readonly toldFailed: readonly number[];
  readonly question?: Question | undefined;
  readonly alarm?: string | undefined;
}

/** One process of the run: a loop that wants act 1, then act 2. */
export interface Worker {
  readonly openedAt: number;
  readonly told: readonly number[];
  /** What it was told since it started, and how much of that it saved. */
  readonly toldHere: readonly number[];
  readonly savedHere: number;
  readonly acts: number;
  readonly attempt?: Attempt | undefined;
}

export interface Attempt {
  readonly lease: Lease;
  readonly doubt: boolean;
  readonly sends: number;
  readonly isWaiting: boolean;
}

export interface Request {
  readonly seq: number;
  readonly key: string;
  /** From when on it cannot arrive any more. */
  readonly diesAt: number;
  /** The worker that waits for its reply. */
  readonly awaitedBy?: number | undefined;
}

export type Reply = "succeeded" | "rejected";

export interface StoredAnswer {
  readonly key: string;
  readonly reply: Reply;
  readonly forgottenAt: number;
}

export interface Question {
  readonly seq: number;
  readonly happened: boolean;
  readonly askedAt: number;
}

/** Far enough from 0, which means never. */
export const START = 1_000;

export const initial: State = {
  now: START,
  records: [],
  workers: [undefined, undefined],
  saved: { acts: 0, told: [] },
  starts: 0,
  asks: 0,
  wanted: 0,
  inFlight: [],
  charged: [],
  answers: [],
  toldFailed: [],
};
