import type { Clock } from "../time/clock.ts";
import type { Deadline } from "../time/deadline.ts";
import { type FailedAttempt, ledgerUnreachable, toUnsentAttempt } from "../attempts/failed-attempt.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Mode } from "../api/options.ts";
import { waitFor, waitUntilCut } from "../time/patience.ts";
import { OpenRun } from "./run.ts";
import type { Scope } from "./scope.ts";

/** The run of an agent call: opened by it, or that of an outer call, which then closes it. */
export interface EnteredRun {
  readonly run: OpenRun;
  readonly isOutermost: boolean;
}

/** An inner agent joins the run around it; another name opens a run of its own. */
export function enterRun(scope: Scope | undefined, name: string | undefined): EnteredRun {
  const outer = scope?.run;
  if (outer !== undefined && (name === undefined || name === outer.id)) return { run: outer, isOutermost: false };
  return { run: new OpenRun(name), isOutermost: true };
}

/** How long the end of a run waits for the ledger, and its beginning while observing. */
const patienceMs = 1_000;

/**
 * Reads the ledger's clock for a run that a restart may find again, before the caller loads its own state; gives what stands in the way.
 * While observing nothing does: a run without an opening is better than none.
 */
export async function findObstacle(
  { run }: EnteredRun,
  ledger: Ledger,
  { deadline, mode, clock }: { deadline: Deadline; mode: Mode; clock: Clock },
): Promise<FailedAttempt | undefined> {
  const { openedAt } = run.epochOf(ledger);
  if (mode === "observe") {
    await waitFor(openedAt, patienceMs, clock);
    return undefined;
  }
  const opened = await waitUntilCut(openedAt, deadline);
  if (opened === "late") return toUnsentAttempt(deadline.cut ?? { by: "deadline" });
  return "error" in opened ? ledgerUnreachable(opened.error) : undefined;
}

/** What its callback has told counts as saved. Where the ledger cannot be told, a restart replays once more. */
export async function closeRun({ run, isOutermost }: EnteredRun, clock: Clock): Promise<void> {
  if (isOutermost) await waitFor(run.saved(), patienceMs, clock);
}
