import type { Effect, Failure, InDoubt } from "@thirdstate/types";
import { FailedOutcomeError, UnknownOutcomeError } from "@thirdstate/types";
import { failed, succeeded, unknown } from "@thirdstate/types/internal";
import type { Outcome } from "@thirdstate/types";
import type { Clock } from "../time/clock.ts";
import type { FailedAttempt } from "../attempts/failed-attempt.ts";
import { trust } from "../api/trust.ts";

/** How a guarded call ended, before anybody decides whether to return or to throw it. */
export type CallResult<T> =
  | { readonly state: "succeeded"; readonly value: T; readonly replayed: boolean }
  | { readonly state: "failed"; readonly failure: Failure }
  /** `last` is what the SDK did last, which need not be what put the call in doubt. */
  | { readonly state: "unknown"; readonly inDoubt: InDoubt; readonly last: Bare };

/** What the bare call would have done: thrown or returned. */
export type Bare = Pick<FailedAttempt, "cause" | "resolved">;

export function toOutcome<T, Fx extends Effect>(result: CallResult<T>, effect: Fx): Outcome<T, Failure, Fx> {
  switch (result.state) {
    case "succeeded":
      return succeeded(effect, result.value, result.replayed);
    case "failed":
      return failed(effect, result.failure);
    case "unknown":
      return unknown(effect, result.inDoubt);
  }
}

/** What the bare call would have done: the SDK's own error where there is one, or its own value that says so. */
export function toBareValue<T>(result: CallResult<T>): T {
  if (result.state === "succeeded") return result.value;
  if (result.state === "failed") return toBare(result.failure, () => new FailedOutcomeError(result.failure));
  return toBare(result.last, () => new UnknownOutcomeError(result.inDoubt));
}

function toBare<T>({ cause, resolved }: Partial<Bare>, toOwnError: () => Error): T {
  if (resolved !== undefined) return trust<T>(resolved.value);
  throw cause ?? toOwnError();
}

export function toFailure(site: string, { verdict, cause, resolved }: FailedAttempt): Failure {
  return {
    site,
    reason: verdict.kind === "rejected" ? "rejected" : "not-executed",
    code: verdict.code,
    message: readMessage(cause, resolved, verdict.code),
    ...(verdict.retryAfterMs !== undefined && { retryAfterMs: verdict.retryAfterMs }),
    ...(cause !== undefined && { cause }),
    ...(resolved !== undefined && { resolved }),
  };
}

interface DoubtFacts {
  readonly site: string;
  readonly clock: Clock;
  readonly doubt: Pick<FailedAttempt, "verdict" | "cause">;
  readonly attempts: number;
  readonly sentAt: number;
}

export function toInDoubt({ site, clock, doubt, attempts, sentAt }: DoubtFacts): InDoubt {
  return {
    site,
    attempts,
    phase: doubt.verdict.code.startsWith("http_") ? "sent" : "maybe-sent",
    sentAt: Math.round(sentAt),
    deadlineAt: Math.round(clock.now()),
    reason: doubt.verdict.code,
    ...(doubt.cause !== undefined && { cause: doubt.cause }),
  };
}

function readMessage(cause: unknown, resolved: { value: unknown } | undefined, code: string): string {
  if (cause instanceof Error) return cause.message;
  if (resolved === undefined) return ownMessages.get(code) ?? code;
  const error = readProperty(resolved.value, "error");
  const message = readProperty(error, "message");
  return typeof message === "string" ? message : code;
}

const ownMessages: ReadonlyMap<string, string> = new Map([
  ["deadline_exceeded", "The deadline had passed before anything was sent."],
  ["aborted", "The caller had aborted before anything was sent."],
  ["breaker_open", "The callee has kept not answering, so nothing was sent."],
  ["key_conflict", "The same act was asked for before with other contents, so nothing was sent."],
  ["approval_denied", "Approval was denied, so nothing was sent."],
  ["approval_expired", "Nobody approved in time, so nothing was sent."],
]);

function readProperty(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
