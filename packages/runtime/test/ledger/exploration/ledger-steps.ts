import { decide as allRules } from "../../../src/ledger/decide.ts";
import { fingerprintOf, identityOfIntent, identOf, recordId } from "../../../src/ledger/identity.ts";
import type { Operation, OperationName, Answers } from "../../../src/ledger/operation.ts";
import { KEY_RETENTION, LEASE, LIFETIME, type Settings } from "./settings.ts";
import type { State, Worker } from "./state.ts";

const scope = "charge";
const intent = { amount: 50 };
const run = "case-7";
export const identity = identityOfIntent({ run, scope, intent });
const fingerprint = fingerprintOf(intent);

/** What the ledger makes of an operation, and what it answers. */
export function apply<N extends OperationName>(
  { decide = allRules }: Settings,
  state: State,
  operation: Operation<N>,
): { readonly state: State; readonly answer: Answers[N] } {
  const { records, answer } = decide(state.records, operation, state.now);
  return { state: { ...state, records }, answer };
}

export function askFor(
  { knowsKeys, forgetsKeys }: Settings,
  { told, openedAt }: Worker,
  sent: boolean,
): Operation<"ask"> {
  const request = {
    ...identity,
    run,
    scope,
    intent,
    told,
    openedAt,
    sent,
    fingerprint,
    site: "desk.charge",
    idempotent: knowsKeys,
    leaseMs: LEASE,
    quietMs: LIFETIME,
    retentionMs: forgetsKeys ? KEY_RETENTION - LIFETIME : Number.MAX_SAFE_INTEGER,
  };
  return { type: "ask", request };
}

export function idOf(seq: number): string {
  return recordId(identity.ident, seq);
}

export function seqOf(id: string): number {
  return Number(id.slice(identOf(id).length + 1));
}

/** A moment later than everything before it: for what is compared with the opening of an epoch. */
export function later(state: State): State {
  return { ...state, now: state.now + 0.001 };
}
