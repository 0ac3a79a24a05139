import type { LedgerRecord } from "../../../src/ledger/record.ts";
import { type Attempt, type Request, START, type State, type Worker } from "./state.ts";
import { textOfRequest, textOfWorker } from "./text-of.ts";

/**
 * The same moment with only the differences that a rule can ever see. Time starts anew. What lies ahead counts by whole ticks, what lies
 * behind only by what it is compared with: a lease with nothing, a quiet instant with the open question, a close with the opening of epochs.
 */
export function canonical(state: State): State {
  const { inFlight, question, workers, records } = state;
  const ahead = (instant: number) => toAhead(state, instant);
  const place = placer(state);
  const [a, b] = workers.map((worker) => worker && stripWorker(worker, records, place));
  const isSwapped = orderOf(a, 0, inFlight) > orderOf(b, 1, inFlight);
  const rename = (index: number | undefined) => (index === undefined || !isSwapped ? index : 1 - index);
  const requests = inFlight.filter((request) => mayMatter(state, request));
  return {
    ...state,
    now: START,
    records: records.map((record) => stripRecord(record, state, place)),
    workers: isSwapped ? [b, a] : [a, b],
    inFlight: distinct(
      requests.map((request) => ({ ...request, diesAt: ahead(request.diesAt), awaitedBy: rename(request.awaitedBy) })),
    ),
    answers: state.answers.map((answer) => ({ ...answer, forgottenAt: ahead(answer.forgottenAt) })),
    charged: state.charged.toSorted(),
    toldFailed: state.toldFailed.toSorted(),
    question: question && { ...question, askedAt: START - 1 },
  };
}

/** `PAST` for everything that has passed. */
function toAhead({ now }: State, instant: number): number {
  if (instant <= now) return PAST;
  return instant === Number.MAX_SAFE_INTEGER ? instant : START + Math.floor(instant - Math.floor(now));
}

const PAST = 1;

/** Closes by their order, openings by how many closes came before them; all long before the next one. */
function placer({ records }: State): Placer {
  const closes = records.flatMap(({ state, closedAt }) => (state === "succeeded" ? (closedAt ?? []) : []));
  const before = (instant: number) => new Set(closes.filter((close) => close < instant)).size;
  return {
    closed: (instant) => START - 100 + 2 * before(instant),
    opened: (instant) => START - 101 + 2 * before(instant),
  };
}

interface Placer {
  readonly closed: (instant: number) => number;
  readonly opened: (instant: number) => number;
}

function stripRecord(record: LedgerRecord, state: State, place: Placer): LedgerRecord {
  const { leaseUntil, quietAt, resumeUntil, closedAt, inDoubt } = record;
  const isOpen = record.state === "executing" || record.state === "in-doubt";
  const isHeld = state.workers.some((worker) => worker?.attempt?.lease.seq === record.seq);
  return {
    ...record,
    token: isHeld ? 2 : 1,
    leaseUntil: leaseUntil === null ? null : toAhead(state, leaseUntil),
    quietAt: isOpen && quietAt !== null ? toQuiet(state, record.seq, quietAt) : PAST,
    resumeUntil: isOpen ? toAhead(state, resumeUntil) : PAST,
    closedAt: record.state === "succeeded" && closedAt !== null ? place.closed(closedAt) : null,
    sent: isOpen ? record.sent : true,
    doubt: isOpen && record.doubt,
    inDoubt: record.state === "in-doubt" ? inDoubt : null,
    beganAt: 0,
    sends: 0,
    settledBy: null,
  };
}

/** One that passed after the open question was asked is still too late for its answer. */
function toQuiet(state: State, seq: number, quietAt: number): number {
  const { question, now } = state;
  const isLate = question?.seq === seq && quietAt <= now && quietAt > question.askedAt;
  return isLate ? START : toAhead(state, quietAt);
}

function stripWorker(worker: Worker, records: State["records"], place: Placer): Worker {
  const { attempt } = worker;
  const stripped = { ...worker, openedAt: place.opened(worker.openedAt) };
  return attempt === undefined ? stripped : { ...stripped, attempt: stripAttempt(attempt, records) };
}

/** Of a lease's token only matters whether it is still the record's. */
function stripAttempt(attempt: Attempt, records: State["records"]): Attempt {
  const { lease } = attempt;
  const isCurrent = records.some(({ seq, token }) => seq === lease.seq && token === lease.token);
  return { ...attempt, lease: { ...lease, token: isCurrent ? 2 : 1, expiresAt: 0, doubt: false } };
}

/** A request under a key that was answered for good does nothing, unless somebody waits for its reply. */
function mayMatter({ answers }: State, { key, awaitedBy }: Request): boolean {
  if (awaitedBy !== undefined) return true;
  return !answers.some((answer) => answer.key === key && answer.forgottenAt === Number.MAX_SAFE_INTEGER);
}

function orderOf(worker: Worker | undefined, index: number, inFlight: readonly Request[]): string {
  const waits = inFlight.some(({ awaitedBy }) => awaitedBy === index);
  return `${textOfWorker(worker)} ${waits}`;
}

function distinct(requests: readonly Request[]): readonly Request[] {
  if (requests.length < 2) return requests;
  const byText = new Map(requests.map((request) => [textOfRequest(request), request]));
  return [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
}
