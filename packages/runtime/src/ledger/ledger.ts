import type { InDoubt } from "@thirdstate/types";
import type { Json } from "./canonical-json.ts";
import type { DoubtfulRecord, LedgerRecord, StoredApproval, StoredFailure, StoredSuccess } from "./record.ts";

/**
 * The durable memory of which writes were sent and what became of them. Every operation is atomic, and every instant is in milliseconds of
 * the ledger's own clock.
 */
export interface Ledger {
  /** Opens an epoch: the ledger's clock, read before the caller loads its own state. */
  open(): Promise<number>;
  /** Asks for an act: may it be sent, is it known already, or does nobody know? */
  ask(request: Ask): Promise<Answer>;
  /** Says that a request is about to leave. `refused`: send nothing and tell unknown. */
  send(lease: Lease, limits: SendLimits): Promise<"ok" | "refused">;
  /** Records that it happened. Evidence counts whoever brings it: no lease is needed. An `Alarm` contradicts an earlier settlement. */
  succeed(id: string, outcome: StoredSuccess, by?: string): Promise<"recorded" | "already" | Alarm>;
  /** Records a proof that it did not happen. `refused`: some request is unproved, or somebody else took over; tell unknown. */
  fail(lease: Lease, failure: StoredFailure, options?: FailOptions): Promise<"recorded" | "refused">;
  /** Records that the holder does not know. `stale`: somebody else took over or knows; tell unknown all the same. */
  markUnknown(lease: Lease, inDoubt: InDoubt): Promise<"recorded" | "stale">;
  /** Says that the caller has saved what it was told: epochs opened later take the same request for a new act. */
  close(ids: readonly string[]): Promise<void>;
  /** Writes down what became of records whose holder never came back. */
  sweep(): Promise<readonly SweptRecord[]>;
  /** The records of which nobody knows, including those whose holder never came back. */
  listInDoubt(filter?: InDoubtFilter): Promise<readonly DoubtfulRecord[]>;
  /**
   * Settles a record of which nobody knows. A reconciler's "no" is `too-early` while a request may still take effect, or while the act can be
   * resumed under its key; a person who is not patient may say it all the same. `changed`: somebody works on the record, or it is known to have happened.
   */
  reconcile(
    id: string,
    verdict: SettlingVerdict,
    by: Settler,
  ): Promise<"recorded" | "too-early" | "changed" | "already" | Alarm>;
  /** The ledger's clock: a reconciler reads it before it asks the provider. */
  now(): Promise<number>;
}

/** What a write tells the ledger before it sends anything. */
export interface Ask {
  /** By what the act is recognised: from `identityOfKey` or `identityOfIntent`. */
  readonly ident: string;
  /** What the provider's keys are made from: from the same function. */
  readonly keyRoot: string;
  /** The numbers of this ident whose success this epoch has been told. */
  readonly told: readonly number[];
  /** When this epoch was opened. */
  readonly openedAt: number;
  /** How long the holder is believed to work on it, in milliseconds. */
  readonly leaseMs: number;
  /** What must be equal when the act is asked for again, else the answer is `conflict`. */
  readonly fingerprint: string;
  /** Whether the callee dedupes on the key. */
  readonly idempotent: boolean;
  /** Absent for an act outside any run. */
  readonly run?: string;
  /** Whether a restart can open the run again: then the act is kept until it is closed. Default: false. */
  readonly reopenable?: boolean;
  /** The stable name of what the write does, such as `"charge"`. */
  readonly scope: string;
  /** What the write is asked to do; `undefined` where a business key alone identifies it. */
  readonly intent: Json | undefined;
  /** The call's stable name, such as `"refund.charge"`. */
  readonly site: string;
  /** The framework's tool-call id: a door to the record for a framework that repeats a saved call. */
  readonly callId?: string;
  /** Whether the first request leaves at once, so that no `send` comes before it. */
  readonly sent: boolean;
  /** How long after a request left it may still take effect, in milliseconds; `null` where nobody declared it. */
  readonly quietMs: number | null;
  /** How long after the first request the callee certainly knows the key: its retention less the longest way of a request, in milliseconds. */
  readonly retentionMs: number;
}

/** `fresh` and `resume` hand out the lease: send, then report. Everything else: send nothing. */
export type Answer =
  | { readonly state: "fresh"; readonly lease: Lease }
  | { readonly state: "resume"; readonly lease: Lease; readonly doubt: boolean }
  | { readonly state: "replay"; readonly record: LedgerRecord }
  | { readonly state: "in-progress"; readonly until: number; readonly record: LedgerRecord }
  | { readonly state: "in-doubt"; readonly record: LedgerRecord }
  | { readonly state: "conflict"; readonly record: LedgerRecord };

/** The right to send for one record. Its token keeps a stale holder from proving a failure. */
export interface Lease {
  readonly id: string;
  readonly ident: string;
  readonly seq: number;
  readonly token: number;
  /** The key that goes to the provider. */
  readonly key: string;
  readonly expiresAt: number;
  /** Whether an earlier request of this record is unproved. */
  readonly doubt: boolean;
}

export interface SendLimits {
  /** How long the holder is believed to work on it from now, in milliseconds. */
  readonly leaseMs: number;
  /** How long after now the request may still take effect, in milliseconds; `null` where nobody declared it. */
  readonly quietMs: number | null;
  /** What a person said to exactly this intent, where one was asked. Default: none. */
  readonly approval?: SaidApproval | undefined;
}

export interface FailOptions {
  /** The callee refused, and stores refusals under the key, so that no earlier request can take effect either. Default: false. */
  readonly refusalStored?: boolean;
  /** What a person said to exactly this intent, where one was asked. Default: none. */
  readonly approval?: SaidApproval | undefined;
}

/** A person's answer as the holder heard it; the ledger adds when. */
export type SaidApproval = Omit<StoredApproval, "at">;

/** Evidence of success after a settlement as failed: nothing is undone, a person has to know. */
export interface Alarm {
  /** `duplicate`: the act was sent again in the meantime. `told-failed-but-happened`: it was not. */
  readonly kind: "duplicate" | "told-failed-but-happened";
  /** The record that had been settled as failed. */
  readonly id: string;
  /** The later records of the same act that were sent or succeeded; empty unless `duplicate`. */
  readonly laterIds: readonly string[];
}

/** A record whose holder never came back. */
export interface SweptRecord {
  readonly id: string;
  /** `failed`: nothing had been sent. */
  readonly state: "in-doubt" | "failed";
  readonly record: LedgerRecord;
}

export interface InDoubtFilter {
  /** Only this run's. Default: every run's. */
  readonly run?: string;
  /** Only this scope's. Default: every scope's. */
  readonly scope?: string;
}

/** "No" needs the instant at which the question was asked. */
export type SettlingVerdict =
  { readonly happened: true; readonly value?: StoredSuccess } | { readonly happened: false; readonly askedAt: number };

/** Who settles: a registered reconciler, or a person by name. */
export type Settler = { readonly reconciler: string } | PersonSettling;

interface PersonSettling {
  readonly person: string;
  /** Whether the person's "no" waits until a reconciler's would count. Default: false, it counts at once. */
  readonly patient?: boolean;
}
