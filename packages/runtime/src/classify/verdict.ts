import type { Effect } from "@thirdstate/types";

/** What a signal proves about the call that raised it. */
export interface Verdict {
  /**
   * `not-executed`: no byte of the request reached the operation. `rejected`: the callee said no. `unknown`: anything else.
   * `control-flow`: not an error at all but a framework's way to leave a function; it is rethrown untouched.
   */
  kind: "not-executed" | "rejected" | "unknown" | "control-flow";
  /** A short stable word for logs and metrics, such as `"ECONNRESET"` or `"http_429"`. */
  code: string;
  /** Whether waiting and asking again may help. */
  transient: boolean;
  /** Milliseconds that the callee asked to wait; never undercut. */
  retryAfterMs?: number;
  /** The callee stored this refusal under the key: proof that no earlier request under it took effect. Default: false. */
  refusalStored?: boolean;
}

/** What a classifier is told beside the error itself. */
export interface Signal {
  error: unknown;
  /** Whether the callee saw an idempotency key that it dedupes on. */
  keyed: boolean;
  /** Why our own signal had aborted when the error arrived, if it had. */
  aborted: "deadline" | "caller" | undefined;
  /** Whether repeating the call would change the world once more. */
  effect: Effect;
}

/** Reads one family of errors; `undefined` leaves the error to the next entry, and in the end to `unknown`. */
export type Classifier = (signal: Signal) => Verdict | undefined;

/** Reads values that are failures in disguise, such as `{ data: null, error }`; `undefined` means success. */
export type ResultClassifier = (value: unknown, effect: Effect) => Verdict | undefined;
