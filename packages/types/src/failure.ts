export const failureReasons = ["not-executed", "rejected"] as const;

/** Why a call is known not to have taken effect. */
export interface Failure {
  /** The call's stable name, such as `"refund.charge"`. */
  readonly site: string;
  /** `not-executed`: no attempt reached the operation. `rejected`: the callee decided against it. */
  readonly reason: (typeof failureReasons)[number];
  /** The callee's own code, or the runtime's: `"card_declined"`, `"ECONNREFUSED"`, `"deadline_exceeded"`. */
  readonly code: string;
  /** The callee's words, for a person. */
  readonly message: string;
  /** How long the callee asks to wait before another try, in milliseconds; absent when it did not say. */
  readonly retryAfterMs?: number;
  /** What the SDK threw; dropped in JSON. */
  readonly cause?: unknown;
  /** What the SDK returned, where it reports errors as values (`{ data, error }`, `isError`); absent when it threw. */
  readonly resolved?: { readonly value: unknown };
}
