import {
  FailedOutcomeError,
  isUnknown,
  orThrow,
  UnknownOutcomeError,
  type Outcome,
  type ReadOutcome,
  type WriteOutcome,
} from "@thirdstate/types";
import type { Charge } from "./charge.js";

declare const write: WriteOutcome<Charge>;
declare const read: ReadOutcome<Charge>;
declare const either: Outcome<Charge>;
declare const charge: Charge;

// @ts-expect-error TS2769 A write whose unknown nobody decided.
orThrow(write);
// @ts-expect-error TS2769 It may be a write.
orThrow(either);
// @ts-expect-error TS2345 The option has to say it.
orThrow(write, {});
// @ts-expect-error TS2322 An unknown cannot be ignored.
orThrow(write, { unknown: "ignore" });
// @ts-expect-error TS2769 A value is not an outcome.
orThrow(charge);
// @ts-expect-error TS2322 The value keeps its type.
export const text: string = orThrow(read);

export function knowsOnlyThatItIsUnknown(): Charge | undefined {
  // @ts-expect-error TS2769 What is unknown has no value to return.
  return isUnknown(write) ? orThrow(write) : undefined;
}

export function asksTheWrongError(error: unknown): unknown {
  // @ts-expect-error TS2339 A failed call is not in doubt.
  if (FailedOutcomeError.isInstance(error)) return error.inDoubt;
  // @ts-expect-error TS2339 A call in doubt has no failure.
  if (UnknownOutcomeError.isInstance(error)) return error.failure;
  // @ts-expect-error TS18046 Any other error says nothing of ours.
  return error.failure;
}
