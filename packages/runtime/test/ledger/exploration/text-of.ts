import type { LedgerRecord } from "../../../src/ledger/record.ts";
import type { Request, State, Worker } from "./state.ts";

/** Everything in which two canonical states can differ, as short as it gets. */
export function textOf({ records, workers, saved, inFlight, answers, question, ...rest }: State): string {
  const { starts, asks, wanted, charged, toldFailed } = rest;
  return [
    ...records.map(textOfRecord),
    ...workers.map(textOfWorker),
    `${saved.acts} ${saved.told} ${starts} ${asks} ${wanted} ${charged} ${toldFailed}`,
    ...inFlight.map(textOfRequest),
    ...answers.map(({ key, reply, forgottenAt }) => `${key} ${reply} ${forgottenAt}`),
    question === undefined ? "" : `${question.seq} ${question.happened} ${question.askedAt}`,
  ].join("|");
}

function textOfRecord(record: LedgerRecord): string {
  const { seq, key, idempotent, state, token, leaseUntil, sent, doubt, quietAt, resumeUntil, closedAt } = record;
  const flags = `${idempotent} ${state} ${sent} ${doubt} ${record.contradicted} ${record.inDoubt === null}`;
  return `r${seq} ${key.slice(0, 8)} ${token} ${flags} ${leaseUntil} ${quietAt} ${resumeUntil} ${closedAt}`;
}

export function textOfWorker(worker: Worker | undefined): string {
  if (worker === undefined) return "w";
  const { openedAt, told, toldHere, savedHere, acts, attempt } = worker;
  const text = `w${openedAt} ${told} ${toldHere} ${savedHere} ${acts}`;
  if (attempt === undefined) return text;
  const { lease, doubt, sends, isWaiting } = attempt;
  return `${text} ${lease.seq} ${lease.token} ${lease.doubt} ${doubt} ${sends} ${isWaiting}`;
}

export function textOfRequest({ seq, key, diesAt, awaitedBy }: Request): string {
  return `q${seq} ${key.slice(0, 8)} ${diesAt} ${awaitedBy}`;
}
