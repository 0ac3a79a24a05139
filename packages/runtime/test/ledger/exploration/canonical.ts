import type { LedgerRecord } from "../../../src/ledger/record.ts";
import { type Request, START, type State, type Worker } from "./state.ts";
import { textOfRequest, textOfWorker } from "./text-of.ts";

/**
 * The same moment with as few differences as matter: time starts anew, what lies behind counts by its order only, what lies ahead by whole
 * ticks, and it is all one which worker is called A. Rules only compare instants and add lengths to `now`, so nothing else can matter.
 */
export function canonical(state: State): State {
  const move = mover(state);
  const { inFlight, question, workers } = state;
  const [a, b] = workers;
  const isSwapped = orderOf(a, 0, inFlight) > orderOf(b, 1, inFlight);
  const rename = (index: number | undefined) => (index === undefined || !isSwapped ? index : 1 - index);
  return {
    ...state,
    now: START,
    records: state.records.map((record) => strip(record, move)),
    workers: (isSwapped ? [b, a] : [a, b]).map((worker) => worker && { ...worker, openedAt: move(worker.openedAt) }),
    inFlight: distinct(
      inFlight.map((request) => ({ ...request, diesAt: move(request.diesAt), awaitedBy: rename(request.awaitedBy) })),
    ),
    answers: state.answers.map((answer) => ({ ...answer, forgottenAt: move(answer.forgottenAt) })),
    charged: state.charged.toSorted(),
    toldFailed: state.toldFailed.toSorted(),
    question: question && { ...question, askedAt: move(question.askedAt) },
  };
}

function mover({ now, records, workers, inFlight, answers, question }: State): (instant: number) => number {
  const instants = [
    now,
    ...records.flatMap(({ leaseUntil, quietAt, resumeUntil, closedAt }) => [
      leaseUntil,
      quietAt,
      resumeUntil,
      closedAt,
    ]),
    ...workers.map((worker) => worker?.openedAt),
    ...inFlight.map(({ diesAt }) => diesAt),
    ...answers.map(({ forgottenAt }) => forgottenAt),
    question?.askedAt,
  ];
  const past = [...new Set(instants.filter((instant) => typeof instant === "number" && instant > 0 && instant <= now))];
  past.sort((left, right) => Number(right) - Number(left));
  const places = new Map(past.map((instant, index) => [instant, START - index]));
  return (instant) => {
    if (instant === 0 || instant === Number.MAX_SAFE_INTEGER) return instant;
    return places.get(instant) ?? START + Math.floor(instant - Math.floor(now));
  };
}

/** What no rule looks at any more is forgotten. */
function strip(record: LedgerRecord, move: (instant: number) => number): LedgerRecord {
  const { state, leaseUntil, quietAt, resumeUntil, closedAt } = record;
  const { sentAt: _sentAt, outcome: _outcome, ...kept } = record;
  const isOpen = state === "executing" || state === "in-doubt";
  return {
    ...kept,
    leaseUntil: leaseUntil === null ? null : move(leaseUntil),
    quietAt: isOpen && quietAt !== null ? move(quietAt) : 0,
    resumeUntil: isOpen ? move(resumeUntil) : 0,
    closedAt: state === "succeeded" && closedAt !== null ? move(closedAt) : null,
    beganAt: 0,
    sends: 0,
    settledBy: null,
  };
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
