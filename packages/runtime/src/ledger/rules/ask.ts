import type { Decision, Records } from "../decision.ts";
import { isBusinessKeyed, providerKey, recordId } from "../identity.ts";
import type { Answer, Ask, Lease } from "../ledger.ts";
import type { Operation } from "../operation.ts";
import type { LedgerRecord } from "../record.ts";
import { findByCall } from "./find-by-call.ts";
import { instantAfter } from "./instant-after.ts";
import { isLeaseOver } from "./is-lease-over.ts";
import { markedSent } from "./marked-sent.ts";
import { mayHaveLeft } from "./may-have-left.ts";
import { withRecord } from "./with-record.ts";

/** May the act be sent, is it known already, or does nobody know? */
export function ask(records: Records, { request }: Operation<"ask">, now: number): Decision<Answer> {
  const current = findByCall(records, request.callId) ?? findCurrent(records, request);
  if (current === undefined) return begin(records, request, now);
  if (current.fingerprint !== request.fingerprint) return { records, answer: { state: "conflict", record: current } };
  const { record, answer } = answerFrom(withCall(current, request), request, now);
  return { records: withRecord(records, record), answer };
}

/** The first record that this epoch has not dealt with. */
function findCurrent(records: Records, { ident, told, openedAt }: Ask): LedgerRecord | undefined {
  const done = isBusinessKeyed(ident) ? [] : told;
  return records.find(
    ({ state, seq, closedAt }) =>
      state !== "failed" && !done.includes(seq) && (closedAt === null || closedAt >= openedAt),
  );
}

function begin(records: Records, request: Ask, now: number): Decision<Answer> {
  const { ident, run, reopenable = false, scope, intent, fingerprint, site, idempotent, retentionMs, callId } = request;
  const seq = (records.at(-1)?.seq ?? 0) + 1;
  const unsent: LedgerRecord = {
    id: recordId(ident, seq),
    ident,
    seq,
    ...(run !== undefined && { run }),
    ...(reopenable && { reopenable }),
    scope,
    ...(intent !== undefined && { intent }),
    fingerprint,
    site,
    key: providerKey(request, seq),
    idempotent,
    callIds: callId === undefined ? [] : [callId],
    state: "executing",
    token: 1,
    leaseUntil: instantAfter(now, request.leaseMs),
    sent: false,
    sends: 0,
    doubt: false,
    quietAt: 0,
    resumeUntil: idempotent ? instantAfter(now, retentionMs) : 0,
    retentionMs: instantAfter(0, retentionMs),
    inDoubt: null,
    settledBy: null,
    beganAt: now,
    closedAt: null,
    contradicted: false,
  };
  const record = request.sent ? markedSent(unsent, request.quietMs, now) : unsent;
  return { records: [...records, record], answer: { state: "fresh", lease: leaseOf(record) } };
}

function withCall(record: LedgerRecord, { callId }: Ask): LedgerRecord {
  if (callId === undefined || record.callIds.includes(callId)) return record;
  return { ...record, callIds: [...record.callIds, callId] };
}

function answerFrom(record: LedgerRecord, request: Ask, now: number): { record: LedgerRecord; answer: Answer } {
  if (record.state === "succeeded") return { record, answer: { state: "replay", record } };
  const leaseOver = isLeaseOver(record, now);
  if (record.state === "executing" && !leaseOver) {
    return { record, answer: { state: "in-progress", until: record.leaseUntil ?? now, record } };
  }
  if (leaseOver && !mayHaveLeft(record)) {
    const granted = grant(dedupedAsAsked(record, request), request, now);
    return { record: granted, answer: { state: "fresh", lease: leaseOf(granted) } };
  }
  if (record.idempotent && request.idempotent && now < record.resumeUntil) {
    const granted = grant({ ...record, doubt: true }, request, now);
    return { record: granted, answer: { state: "resume", lease: leaseOf(granted), doubt: true } };
  }
  const doubted: LedgerRecord = leaseOver ? { ...record, state: "in-doubt", leaseUntil: null } : record;
  return { record: doubted, answer: { state: "in-doubt", record: doubted } };
}

/** The first request is about to leave for a callee that takes no key: then no later one may be a repeat. */
function dedupedAsAsked(record: LedgerRecord, { idempotent }: Ask): LedgerRecord {
  return idempotent ? record : { ...record, idempotent: false, resumeUntil: 0 };
}

function grant(record: LedgerRecord, request: Ask, now: number): LedgerRecord {
  const leaseUntil = instantAfter(now, request.leaseMs);
  const token = record.token + 1;
  const granted: LedgerRecord = { ...record, state: "executing", token, leaseUntil, inDoubt: null };
  return request.sent ? markedSent(granted, request.quietMs, now) : granted;
}

function leaseOf({ id, ident, seq, token, key, leaseUntil, doubt }: LedgerRecord): Lease {
  return { id, ident, seq, token, key, expiresAt: leaseUntil ?? Number.MAX_SAFE_INTEGER, doubt };
}
