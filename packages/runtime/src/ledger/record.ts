import type { Failure, InDoubt } from "@thirdstate/types";
import type { Json } from "./canonical-json.ts";

/**
 * `executing`: somebody holds the lease, or died with it. `in-doubt`: nobody knows. `succeeded`: it happened.
 * `failed`: proved that it did not happen and cannot any more.
 */
export type RecordState = "executing" | "in-doubt" | "succeeded" | "failed";

/** What the ledger knows of one act. Safe in JSON; every instant is in milliseconds of the ledger's clock. */
export interface LedgerRecord {
  readonly id: string;
  /** By what the act is recognised. */
  readonly ident: string;
  /** The number of the record inside its ident, from 1. */
  readonly seq: number;
  /** Absent for an act outside any run. */
  readonly run?: string;
  /** Whether a restart can open the run again; absent where nothing can ask for the act once its process has gone. */
  readonly reopenable?: true;
  /** The stable name of what the write does, such as `"charge"`. */
  readonly scope: string;
  /** What the write was asked to do; absent where it was identified by a business key alone. */
  readonly intent?: Json;
  /** What must be equal when the act is asked for again. */
  readonly fingerprint: string;
  /** The call's stable name, such as `"refund.charge"`. */
  readonly site: string;
  /** The key that goes to the provider. */
  readonly key: string;
  /** Whether the callee dedupes on the key: fixed at the first ask, whatever a later one says. */
  readonly idempotent: boolean;
  /** The framework's tool-call ids under which the act was asked for. */
  readonly callIds: readonly string[];
  readonly state: RecordState;
  /** The number of the lease; only a grant raises it. */
  readonly token: number;
  /** Until when the holder of the lease is believed to work; `null` where nobody holds one. */
  readonly leaseUntil: number | null;
  /** Whether a request may have left. */
  readonly sent: boolean;
  /** How many times a holder said that a request is about to leave. */
  readonly sends: number;
  /** When a holder last said so; absent before the first. */
  readonly sentAt?: number;
  /** Whether some request, of any holder, is unproved: only success, a stored refusal or a settlement ends it. */
  readonly doubt: boolean;
  /** From when on no request sent so far can still take effect: 0 before the first, `null` for never (longest delay not declared). */
  readonly quietAt: number | null;
  /** Until when the act may be sent again under its key: 0 where the callee does not dedupe. */
  readonly resumeUntil: number;
  /** How long after the first request the callee still knows the key for certain, in milliseconds. */
  readonly retentionMs: number;
  /** What a person said to this very intent before anything was sent; absent where nobody was asked. */
  readonly approval?: StoredApproval;
  /** What the holder knew when it gave up; `null` before that, and where it never came back. */
  readonly inDoubt: InDoubt | null;
  /** Absent while nobody knows, and where somebody else found out that it failed. */
  readonly outcome?: StoredOutcome;
  /** Who found out, where it was not the holder itself: `"person: ann"`, `"reconciler: charge"`, `"sweep: never sent"`; else `null`. */
  readonly settledBy: string | null;
  /** When the act was first asked for. */
  readonly beganAt: number;
  /** From when on a newly opened epoch takes the same request for a new act; `null` while none does. */
  readonly closedAt: number | null;
  /** Whether evidence of success came after the record had been settled as failed. */
  readonly contradicted: boolean;
}

/** A record of which nobody knows. */
export interface DoubtfulRecord extends LedgerRecord {
  /**
   * From when on a reconciler's "no" counts: no request can take effect any more, and none can be sent again under its key. `null` for never
   * (longest delay not declared).
   */
  readonly noCountsFrom: number | null;
}

/** A person's answer: consent belongs to the record, and to no other. */
export interface StoredApproval {
  readonly approved: boolean;
  /** Who answered, where the approval says so. */
  readonly by?: string;
  readonly at: number;
}

/** What a replay hands back, or why there is nothing to hand back. */
export type StoredOutcome = StoredSuccess | StoredFailure;

/** `kept` says what became of the value: stored as JSON, `undefined` in the first place, or not storable. */
export type StoredSuccess =
  | { readonly status: "succeeded"; readonly kept: "json"; readonly value: Json }
  | { readonly status: "succeeded"; readonly kept: "undefined" }
  | { readonly status: "succeeded"; readonly kept: "nothing"; readonly reason: string };

/** A proved failure; its cause is not kept. */
export interface StoredFailure {
  readonly status: "failed";
  readonly error: Pick<Failure, "site" | "reason" | "code" | "message" | "retryAfterMs">;
}
