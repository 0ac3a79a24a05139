import type { Effect } from "@thirdstate/types";

/** One finished call, for metrics; see `onCall`. */
export interface CallEvent {
  site: string;
  effect: Effect | "composite" | "stream";
  outcome: "succeeded" | "failed" | "unknown";
  /** Requests that were let go, 0 where nothing was sent. */
  attempts: number;
  durationMs: number;
  /** The code of the last verdict, where the call did not succeed. */
  reason?: string;
  /** Whether the value came from the ledger. */
  replayed: boolean;
  /** While observing: what the ledger answered where it would have kept the request from leaving. */
  withheld?: "replay" | "in-progress" | "in-doubt" | "conflict";
}
