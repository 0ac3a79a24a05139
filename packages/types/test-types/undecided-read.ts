import type { ReadOutcome } from "@thirdstate/types";
import type { Charge } from "./charge.js";

declare const outcome: ReadOutcome<Charge>;

// @ts-expect-error TS2339 The value of an undecided read.
outcome.value;
// @ts-expect-error TS2339 The error of an undecided read.
outcome.error;
// @ts-expect-error TS2339 There is no boolean on a read either.
outcome.ok;
// @ts-expect-error TS2339 Taking it apart decides nothing.
export const { value } = outcome;

// @ts-expect-error TS2366 A switch that leaves out `unknown` may return nothing.
export function leavesOutUnknown(): string {
  switch (outcome.status) {
    case "succeeded":
      return outcome.value.id;
    case "failed":
      return outcome.error.code;
  }
}

export function assumesTwo(): string {
  if (outcome.status === "succeeded") return outcome.value.id;
  // @ts-expect-error TS2339 Not succeeded is not failed.
  return outcome.error.code;
}

export function looksForAFourth(): boolean {
  // @ts-expect-error TS2367 There are three outcomes.
  return outcome.status === "pending";
}

export function repeatsWithWrongValue(): number {
  // @ts-expect-error TS2322 Narrowed or not, the value keeps its type.
  return outcome.status === "succeeded" ? outcome.value.id : 0;
}
