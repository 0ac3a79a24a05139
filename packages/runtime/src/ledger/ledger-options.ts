import type { Duration } from "../api/duration.ts";
import type { Cipher } from "./cipher.ts";

/** What every kind of ledger can be told. */
export interface LedgerOptions {
  /** Hides stored values: what was asked and what was answered. Default: none, values are stored as plain JSON. */
  readonly encrypt?: Cipher;
  /**
   * How long `sweep` keeps what is decided and has not changed since, in milliseconds or with a unit; at least `"24h"`. Asked for after that,
   * the act is a new one. What is undecided is never deleted, nor anything whose key the callee may still remember, nor what a restart of its run is still owed. Default: kept for ever.
   */
  readonly retention?: Duration;
}
