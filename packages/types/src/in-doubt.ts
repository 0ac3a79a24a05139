import type { IdempotencyKey } from "./idempotency-key.ts";

export const phases = ["sent", "maybe-sent", "streaming", "crashed"] as const;

/**
 * How far the call got before its outcome was lost. `sent`: the request left. `maybe-sent`: it may have left.
 * `streaming`: part of the reply arrived. `crashed`: the process that made the call died.
 */
export type Phase = (typeof phases)[number];

/** What is needed to find out later whether the call took effect. Safe in JSON, where `cause` is dropped. */
export interface InDoubt {
  /** The id of the ledger's record, to reconcile it by; absent when no ledger holds one. */
  readonly id?: string;
  /** The call's stable name, such as `"refund.charge"`. */
  readonly site: string;
  /** The key that was sent to the callee; absent when the callee takes none. */
  readonly key?: IdempotencyKey;
  /** How many requests were sent, or may have been. */
  readonly attempts: number;
  /** How far the last attempt got. */
  readonly phase: Phase;
  /** When the last attempt was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  /** When the caller stopped waiting, in milliseconds since 1970. */
  readonly deadlineAt: number;
  /** What hid the outcome: `"deadline_exceeded"`, `"ECONNRESET"`, `"http_502"`. */
  readonly reason: string;
  /** What the SDK threw; dropped in JSON. */
  readonly cause?: unknown;
}
