/** What this command needs of a ledger that `@thirdstate/runtime` made. The project's own copy is used, so that both agree on the format. */
export interface ProjectLedger {
  listInDoubt(filter?: { readonly run?: string; readonly scope?: string }): Promise<readonly DoubtfulRecord[]>;
  reconcile(id: string, verdict: Verdict, by: { readonly person: string }): Promise<Settlement>;
  now(): Promise<number>;
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
  /** From when on nothing that was sent can still take effect; `null`: nobody declared it. */
  readonly quietAt: number | null;
  readonly inDoubt: { readonly attempts: number; readonly reason: string } | null;
}

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
