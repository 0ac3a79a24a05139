import type { IdempotencyKey } from "@thirdstate/types";
import type { Duration } from "./duration.ts";
import type { Json } from "../ledger/canonical-json.ts";

/** Finds out, for one scope, whether an act in doubt happened. Registered in `createRemote`, so that it works after a crash. */
export interface Reconciler {
  /**
   * The longest time after sending in which the provider may still carry a request out.
   * Without it a "no" settles nothing and a person decides. Default: none.
   */
  longestDelay?: Duration;
  /** Asks the provider. Answer `"unknown"` whenever the provider cannot tell for certain. */
  ask: (question: Question) => PromiseLike<Finding>;
}

/** One record in doubt, as a reconciler sees it. */
export interface Question {
  /** The key that was sent to the provider. */
  key: IdempotencyKey;
  /** What the write was asked to do; `undefined` where it was identified by a business key alone. */
  intent: Json | undefined;
  /** The ledger's name for the record. */
  id: string;
}

/** What the provider knows; `value` is replayed to whoever asks again, through the write's `codec`. */
export type Finding = { happened: true; value?: Json } | { happened: false } | "unknown";

/** What became of one record that was in doubt. */
export interface Reconciliation {
  id: string;
  scope: string;
  site: string;
  /**
   * `happened` and `not-happened` are settled; `too-early` is a "no" asked before the provider's longest delay had passed or
   * while the act can still be resumed under its key; `alarm` is evidence against an earlier settlement.
   */
  result: "happened" | "not-happened" | "unknown" | "too-early" | "changed" | "no-reconciler" | "alarm";
  /** What the reconciler threw, if it did; the record then stays in doubt. */
  cause?: unknown;
}
