import { type Decide, decideBy, type Rules } from "../../../src/ledger/decide.ts";
import type { Records } from "../../../src/ledger/decision.ts";
import { providerKey } from "../../../src/ledger/identity.ts";
import type { LedgerRecord } from "../../../src/ledger/record.ts";
import { ask } from "../../../src/ledger/rules/ask.ts";
import { close } from "../../../src/ledger/rules/close.ts";
import { fail } from "../../../src/ledger/rules/fail.ts";
import { isLeaseOver } from "../../../src/ledger/rules/is-lease-over.ts";
import { markUnknown } from "../../../src/ledger/rules/mark-unknown.ts";
import { reconcile } from "../../../src/ledger/rules/reconcile.ts";
import { send } from "../../../src/ledger/rules/send.ts";
import { succeed } from "../../../src/ledger/rules/succeed.ts";
import { sweep } from "../../../src/ledger/rules/sweep.ts";

const rules: Rules = { ask, send, succeed, fail, markUnknown, close, sweep, reconcile };

/** The ledger's rules with one of them broken. */
function broken(changed: Partial<Rules>): Decide {
  return decideBy({ ...rules, ...changed });
}

const seenAs = (records: Records, change: (record: LedgerRecord) => Partial<LedgerRecord>): Records =>
  records.map((record) => ({ ...record, ...change(record) }));

export const freshAfterExpiry: Decide = broken({
  ask: (records, operation, now) =>
    ask(
      seenAs(records, (record) => (isLeaseOver(record, now) ? { sent: false, doubt: false } : {})),
      operation,
      now,
    ),
});

export const resumeWithoutKeys: Decide = broken({
  ask: (records, { request, ...operation }, now) =>
    ask(
      seenAs(records, () => ({ idempotent: true, resumeUntil: Number.MAX_SAFE_INTEGER })),
      { ...operation, request: { ...request, idempotent: true } },
      now,
    ),
});

export const failByAnyHolder: Decide = broken({
  fail: (records, { lease, ...operation }, now) => {
    const token = records.find(({ id }) => id === lease.id)?.token ?? lease.token;
    return fail(records, { ...operation, lease: { ...lease, token } }, now);
  },
});

export const forgottenDoubt: Decide = broken({
  ask: (records, operation, now) => {
    const decision = ask(records, operation, now);
    if (decision.answer.state !== "resume") return decision;
    const lease = { ...decision.answer.lease, doubt: false };
    return {
      records: seenAs(decision.records, () => ({ doubt: false })),
      answer: { ...decision.answer, lease, doubt: false },
    };
  },
});

export const believedNo: Decide = broken({
  reconcile: (records, operation, now) =>
    reconcile(
      seenAs(records, () => ({ quietAt: 0, resumeUntil: 0 })),
      operation,
      now,
    ),
});

export const noJudgedWhenApplied: Decide = broken({
  reconcile: (records, { verdict, ...operation }, now) =>
    reconcile(records, { ...operation, verdict: verdict.happened ? verdict : { happened: false, askedAt: now } }, now),
});

export const noNotJudgedAgain: Decide = broken({
  reconcile: (records, operation, now) => {
    const { verdict } = operation;
    const askedAt = verdict.happened ? now : verdict.askedAt;
    const isLater = ({ sentAt, sends }: LedgerRecord) => sends > 1 && sentAt !== undefined && sentAt >= askedAt;
    return reconcile(
      seenAs(records, (record) => (isLater(record) ? { quietAt: 0 } : {})),
      operation,
      now,
    );
  },
});

export const closedForEveryEpoch: Decide = broken({
  ask: (records, operation, now) =>
    ask(records, { ...operation, request: { ...operation.request, openedAt: Number.MAX_SAFE_INTEGER } }, now),
});

export const oneKeyForEveryAct: Decide = broken({
  ask: (records, operation, now) => {
    const decision = ask(records, operation, now);
    const { answer } = decision;
    const key = providerKey(operation.request, 1);
    if (answer.state !== "fresh") return decision;
    return {
      records: seenAs(decision.records, () => ({ key })),
      answer: { ...answer, lease: { ...answer.lease, key } },
    };
  },
});

export const keysForEver: Decide = broken({
  ask: (records, operation, now) => ask(seenAs(records, everResumable), operation, now),
  send: (records, operation, now) => send(seenAs(records, everResumable), operation, now),
});

function everResumable({ idempotent }: LedgerRecord): Partial<LedgerRecord> {
  return idempotent ? { resumeUntil: Number.MAX_SAFE_INTEGER } : {};
}

export const sendInAnyState: Decide = broken({
  send: (records, operation, now) =>
    send(
      seenAs(records, () => ({ state: "executing" })),
      operation,
      now,
    ),
});
