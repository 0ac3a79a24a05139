import type { Failure } from "./failure.ts";
import { FailedOutcomeError } from "./failed-outcome-error.ts";
import { isUnknown } from "./is-unknown.ts";
import type { Outcome, ReadOutcome } from "./outcome.ts";
import type { Settled } from "./settled.ts";
import { UnknownOutcomeError } from "./unknown-outcome-error.ts";

/** The value of a read; throws `FailedOutcomeError` or `UnknownOutcomeError`. */
export function orThrow<T, E extends Failure>(outcome: ReadOutcome<T, E>): T;
/** The value of a write whose unknown was dealt with; throws `FailedOutcomeError`. */
export function orThrow<T, E extends Failure>(outcome: Settled<T, E>): T;
/** The value of any outcome, saying that an unknown one throws `UnknownOutcomeError`. */
export function orThrow<T, E extends Failure>(outcome: Outcome<T, E>, on: { readonly unknown: "throw" }): T;
export function orThrow<T>(outcome: Outcome<T>): T {
  if (isUnknown(outcome)) throw new UnknownOutcomeError(outcome.inDoubt);
  if (outcome.status === "failed") throw new FailedOutcomeError(outcome.error);
  return outcome.value;
}
