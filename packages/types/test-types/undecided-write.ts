import { isUnknown, type Settled, type WriteOutcome } from "@thirdstate/types";
import type { Charge } from "./charge.js";

declare function charge(): Promise<WriteOutcome<Charge>>;
declare function tell(text: string): void;

export async function readsUndecided(): Promise<void> {
  const outcome = await charge();
  // @ts-expect-error TS2339 The value of an undecided write.
  outcome.value;
  // @ts-expect-error TS2339 There is no boolean that could be negated into a retry.
  outcome.ok;
  // @ts-expect-error TS2339 A write in doubt has no status, so none can be asked for.
  outcome.status;
  // @ts-expect-error TS2339 The error of an undecided write.
  outcome.error;
  // @ts-expect-error TS2339 Only an unknown outcome has it.
  outcome.inDoubt;
  // @ts-expect-error TS2339 Optional chaining decides nothing.
  outcome?.value;
  // @ts-expect-error TS7053 Nor does an index.
  outcome["value"];
  // @ts-expect-error TS2339 Nor does taking it apart.
  const { value } = outcome;
  // @ts-expect-error TS2339 Nor does taking its status.
  const { status } = outcome;
  return void [value, status];
}

export async function testsInTwo(): Promise<void> {
  const outcome = await charge();
  // @ts-expect-error TS2339 Not succeeded is not failed.
  if (outcome.status !== "succeeded") tell("failed");
  // @ts-expect-error TS2339 Failed is one of two others.
  if (outcome.status === "failed") tell("failed");
  // @ts-expect-error TS2339 A conditional is a two-valued test as well.
  tell(outcome.status === "succeeded" ? "charged" : "not charged");
  // @ts-expect-error TS2339 A switch needs a status too.
  switch (outcome.status) {
  }
  // @ts-expect-error TS2774 Without a call, the guard is always true.
  if (isUnknown) tell("who knows");
}

export async function repeatsUndecided(): Promise<void> {
  let outcome = await charge();
  // @ts-expect-error TS2339 A retry loop on a write would charge twice.
  while (outcome.status !== "succeeded") {
    outcome = await charge();
  }
}

export async function forgetsToAwait(): Promise<void> {
  const outcome = charge();
  // @ts-expect-error TS2339 The promise of an outcome is none.
  outcome.value;
  // @ts-expect-error TS2345 Nor can it be decided.
  isUnknown(outcome);
}

export async function decidesOnlyUnknown(): Promise<void> {
  const outcome = await charge();
  if (isUnknown(outcome)) {
    // @ts-expect-error TS2339 Nobody knows the value.
    outcome.value;
    // @ts-expect-error TS2339 Even then it has no status.
    outcome.status;
    // @ts-expect-error TS2339 It did not fail either.
    outcome.error;
    return;
  }
  // @ts-expect-error TS2339 It may still have failed.
  outcome.value;
  // @ts-expect-error TS2339 Nothing is in doubt any more.
  outcome.inDoubt;
  // @ts-expect-error TS2367 The unknown was dealt with above.
  if (outcome.status === "unknown") tell("who knows");
}

export function returnsItAsValue(outcome: WriteOutcome<Charge>): Charge {
  // @ts-expect-error TS2322 An outcome is not its value.
  return outcome;
}

export async function promisesItAsValue(): Promise<Charge> {
  // @ts-expect-error TS2322 Nor is it when awaited.
  return await charge();
}

export function returnsItAsSettled(outcome: WriteOutcome<Charge>): Settled<Charge> {
  // @ts-expect-error TS2322 An undecided write is not settled.
  return outcome;
}

export function changesIt(outcome: WriteOutcome<Charge>): void {
  // @ts-expect-error TS2540 What is in doubt stays so until it is reconciled.
  if (isUnknown(outcome)) outcome.inDoubt.id = "rec_1";
  // @ts-expect-error TS2540 What has happened does not change.
  else if (outcome.status === "succeeded") outcome.value = { id: "ch_1", cents: 0 };
}
