import { OUTCOME } from "./branded.ts";
import { hasMark } from "./has-mark.ts";
import type { Settled } from "./settled.ts";
import type { Unknown } from "./unknown.ts";

export function isOutcome(value: unknown): value is Settled<unknown> | Unknown {
  return hasMark(value, OUTCOME);
}
