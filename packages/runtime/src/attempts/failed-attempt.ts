import type { Verdict } from "../classify/verdict.ts";
import type { Cut } from "../time/deadline.ts";

interface FailedAttemptFacts {
  verdict: Verdict;
  /** Whether a request may have left. */
  sent: boolean;
  /** What the SDK threw, if it threw. */
  cause?: unknown;
  /** What the SDK returned, where it reports errors as values. */
  resolved?: { value: unknown };
}

/** One attempt that brought no value. */
export class FailedAttempt {
  readonly verdict: Verdict;
  readonly sent: boolean;
  readonly cause: unknown;
  readonly resolved: { value: unknown } | undefined;

  constructor({ verdict, sent, cause, resolved }: FailedAttemptFacts) {
    this.verdict = verdict;
    this.sent = sent;
    this.cause = cause;
    this.resolved = resolved;
  }

  /** Whether it speaks against the callee's health: a caller's abort and a clear no do not. */
  get countsAgainst(): boolean {
    const { kind, code, transient } = this.verdict;
    return transient || (kind === "unknown" && code !== "aborted");
  }
}

/** An attempt that was cut while its answer was still due. */
export function toCutAttempt(cut: Cut): FailedAttempt {
  return cut.by === "deadline"
    ? new FailedAttempt({ verdict: { kind: "unknown", code: "deadline_exceeded", transient: true }, sent: true })
    : new FailedAttempt({
        verdict: { kind: "unknown", code: "aborted", transient: false },
        sent: true,
        cause: cut.reason,
      });
}

/** A call that was over before its request left. */
export function toUnsentAttempt(cut: Cut): FailedAttempt {
  const code = cut.by === "deadline" ? "deadline_exceeded" : "aborted";
  const cause = cut.by === "caller" ? cut.reason : undefined;
  return new FailedAttempt({ verdict: { kind: "not-executed", code, transient: false }, sent: false, cause });
}

/** A framework's control flow, thrown from inside the call. */
export function toLeftAttempt(left: unknown): FailedAttempt {
  return new FailedAttempt({
    verdict: { kind: "unknown", code: "control_flow", transient: false },
    sent: true,
    cause: left,
  });
}

/** The ledger no longer lets us send: somebody else may have taken over. */
export const leaseLost: FailedAttempt = new FailedAttempt({
  verdict: { kind: "unknown", code: "lease_lost", transient: false },
  sent: false,
});

/** Without the ledger nothing is sent. */
export function ledgerUnreachable(cause: unknown): FailedAttempt {
  return new FailedAttempt({
    verdict: { kind: "not-executed", code: "ledger_unreachable", transient: true },
    sent: false,
    cause,
  });
}
