import type { InDoubt } from "@thirdstate/types";
import type {
  Alarm,
  Answer,
  Ask,
  Lease,
  SaidApproval,
  SendLimits,
  SettlingVerdict,
  Settler,
  SweptRecord,
} from "./ledger.ts";
import type { StoredFailure, StoredSuccess } from "./record.ts";

/** One thing that can be done to the records of one ident. */
export type Operation<N extends OperationName = OperationName> = {
  [M in N]: { readonly type: M } & OperationFields[M];
}[N];

export type OperationName = keyof OperationFields;

interface OperationFields {
  ask: { readonly request: Ask };
  send: { readonly lease: Lease; readonly limits: SendLimits };
  succeed: { readonly id: string; readonly outcome: StoredSuccess; readonly by?: string | undefined };
  fail: {
    readonly lease: Lease;
    readonly failure: StoredFailure;
    readonly refusalStored: boolean;
    readonly approval?: SaidApproval | undefined;
  };
  markUnknown: { readonly lease: Lease; readonly inDoubt: InDoubt };
  close: { readonly ids: readonly string[] };
  sweep: unknown;
  reconcile: { readonly id: string; readonly verdict: SettlingVerdict; readonly by: Settler };
}

/** What each operation answers. */
export interface Answers {
  ask: Answer;
  send: "ok" | "refused";
  succeed: "recorded" | "already" | Alarm;
  fail: "recorded" | "refused";
  markUnknown: "recorded" | "stale";
  close: undefined;
  sweep: readonly SweptRecord[];
  reconcile: "recorded" | "too-early" | "changed" | "already" | Alarm;
}
