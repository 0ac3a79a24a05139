import type { InDoubt } from "@thirdstate/types";
import { toIdempotencyKey } from "@thirdstate/types/internal";
import { type Act, leaseFor, toAsk } from "./act.ts";
import { type CallResult, toFailure } from "../calls/call-result.ts";
import type { Deadline } from "../time/deadline.ts";
import { FailedAttempt, ledgerUnreachable, toUnsentAttempt } from "../attempts/failed-attempt.ts";
import { recordInDoubt } from "./in-doubt-record.ts";
import type { Answer, Lease } from "../ledger/ledger.ts";
import type { LedgerRecord } from "../ledger/record.ts";
import { wait, waitUntilCut } from "../time/patience.ts";
import { readStoredValue } from "./stored-value.ts";

/** The ledger lets the act be sent, or says what became of it. */
export type Obtained<T> = { readonly lease: Lease } | { readonly result: CallResult<T> };

const firstPauseMs = 50;
const longestPauseMs = 1_000;
/** The last question comes this long before the deadline. */
const lastQuestionMs = 100;

/** Asks the ledger for the act; where somebody else is at work on it, waits for them, up to the deadline. */
export async function obtainLease<T>(act: Act<T>, deadline: Deadline, limits: AskLimits): Promise<Obtained<T>> {
  const { clock } = act.settings;
  let held: LedgerRecord | undefined;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    const { cut } = deadline;
    const answer = cut === undefined ? await askOnce(act, deadline, limits) : toUnsentAttempt(cut);
    if (answer instanceof FailedAttempt)
      return held === undefined ? unsent(act, answer) : unknown(recordInDoubt(held, "in_progress", clock));
    if (answer.state !== "in-progress") return toObtained(act, answer, deadline);
    held = answer.record;
    const restMs = Math.min(pauseMs, deadline.remaining() - lastQuestionMs);
    if (restMs <= 0 || !(await wait(restMs, deadline, clock)))
      return unknown(recordInDoubt(held, "in_progress", clock));
  }
}

export interface AskLimits {
  readonly sent: boolean;
  readonly leaseMs?: number;
}

export async function askOnce<T>(
  act: Act<T>,
  deadline: Deadline,
  { sent, leaseMs = leaseFor(act, deadline) }: AskLimits,
): Promise<Answer | FailedAttempt> {
  const { ledger } = act.settings;
  const openedAt = act.epoch?.openedAt ?? Promise.resolve(0);
  const asked = openedAt.then((instant) => ledger.ask(toAsk(act, { openedAt: instant, leaseMs, sent })));
  const waited = await waitUntilCut(asked, deadline);
  if (waited === "late") {
    asked.then((answer) => giveBack(act, answer)).catch(() => undefined);
    return toUnsentAttempt(deadline.cut ?? { by: "deadline" });
  }
  return "value" in waited ? waited.value : ledgerUnreachable(waited.error);
}

/** A lease that came when nobody waited for it any more: nothing was sent under it. One to resume leaves the act as doubtful as it was. */
async function giveBack<T>(act: Act<T>, answer: Answer): Promise<void> {
  const { settings, site } = act;
  if (answer.state === "resume") await settings.ledger.markUnknown(answer.lease, resumedTooLate(act, answer.lease));
  if (answer.state !== "fresh") return;
  const error = { site, reason: "not-executed", code: "deadline_exceeded", message: "Nothing was sent." } as const;
  await settings.ledger.fail(answer.lease, { status: "failed", error });
}

function resumedTooLate<T>({ settings, site }: Act<T>, { id, key }: Lease): InDoubt {
  const now = Math.round(settings.clock.now());
  const facts = { id, site, key: toIdempotencyKey(key), attempts: 0, phase: "maybe-sent" } as const;
  return { ...facts, sentAt: now, deadlineAt: now, reason: "earlier_attempt" };
}

function toObtained<T>(
  act: Act<T>,
  answer: Exclude<Answer, { state: "in-progress" }>,
  deadline: Deadline,
): Obtained<T> {
  switch (answer.state) {
    case "fresh":
    case "resume":
      return { lease: answer.lease };
    case "replay": {
      const value = readStoredValue(answer.record, act.options.codec);
      if (deadline.cut === undefined) act.epoch?.tell(answer.record);
      return { result: { state: "succeeded", value, replayed: true } };
    }
    case "in-doubt":
      return unknown(recordInDoubt(answer.record, "crashed", act.settings.clock));
    case "conflict":
      return unsent(act, keyConflict);
  }
}

const nothingSent = { cause: undefined, resolved: undefined };

const keyConflict = new FailedAttempt({
  verdict: { kind: "rejected", code: "key_conflict", transient: false },
  sent: false,
});

function unsent<T>({ site }: Act<T>, attempt: FailedAttempt): Obtained<T> {
  return { result: { state: "failed", failure: toFailure(site, attempt) } };
}

function unknown<T>(inDoubt: InDoubt): Obtained<T> {
  return { result: { state: "unknown", inDoubt, last: nothingSent } };
}
