/** What this command needs of a ledger that `@thirdstate/runtime` made. The project's own copy is used, so that both agree on the format. */
export interface ProjectLedger {
  listInDoubt(filter?: { readonly run?: string; readonly scope?: string }): Promise<readonly DoubtfulRecord[]>;
  reconcile(id: string, verdict: Verdict, by: Person): Promise<Settlement>;
  now(): Promise<number>;
}

export interface Person {
  readonly person: string;
  /** Their "no" waits until a reconciler's would count. */
  readonly patient: boolean;
}

/** A record of which nobody knows; instants are in milliseconds of the ledger's clock. */
export interface DoubtfulRecord {
  readonly id: string;
  readonly run?: string;
  readonly scope: string;
  readonly site: string;
  readonly key: string;
  readonly intent?: unknown;
  readonly idempotent: boolean;
  readonly sends: number;
  readonly sentAt?: number;
  readonly beganAt: number;
  /** A restart can open its run again. */
  readonly reopenable?: true;
  /** From when on nothing that was sent can still take effect; `null`: not known. */
  readonly quietAt: number | null;
  /** Until when it may be sent again under its key. */
  readonly resumeUntil: number;
  /** From when on a patient "no" counts; `null`: never. */
  readonly noCountsFrom: number | null;
  readonly inDoubt: { readonly attempts: number; readonly reason: string; readonly phase: Phase } | null;
}

export type Phase = "sent" | "maybe-sent" | "streaming" | "crashed";

export type Verdict =
  | {
      readonly happened: true;
      readonly value?: { readonly status: "succeeded"; readonly kept: "json"; readonly value: unknown };
    }
  | { readonly happened: false; readonly askedAt: number };

export type Settlement =
  | "recorded"
  | "too-early"
  | "changed"
  | "already"
  | {
      readonly kind: "duplicate" | "told-failed-but-happened";
      readonly id: string;
      readonly laterIds: readonly string[];
    };

export function isProjectLedger(value: unknown): value is ProjectLedger {
  if (typeof value !== "object" || value === null) return false;
  return "listInDoubt" in value && "reconcile" in value && "now" in value;
}
