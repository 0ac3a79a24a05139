import type { Effect } from "./effect.ts";
import type { Failure } from "./failure.ts";
import { isOutcome } from "./is-outcome.ts";
import type { OutcomeJson } from "./outcome-json.ts";
import { parseOutcome } from "./parse-outcome.ts";
import type { Settled } from "./settled.ts";
import { toOutcomeJson } from "./to-outcome-json.ts";
import type { Unknown } from "./unknown.ts";

/** What became of a remote call: it succeeded, it failed (proved: no effect), or nobody knows. Only the runtime and `Outcome.parse` make one. */
export type Outcome<T, E extends Failure = Failure, Fx extends Effect = Effect> = Settled<T, E, Fx> | Unknown<Fx>;

/** The outcome of a call that is safe to repeat. */
export type ReadOutcome<T, E extends Failure = Failure> = Outcome<T, E, "read">;

/** The outcome of a call that changes the world: `status` compiles only once `isUnknown` has been dealt with. */
export type WriteOutcome<T, E extends Failure = Failure> = Outcome<T, E, "write">;

export const Outcome: {
  /** Whether a value is an outcome, also one that another copy of this package made. False for its JSON and for copies of it. */
  is(value: unknown): value is Outcome<unknown>;
  /** The outcome as plain data, for a wire or a store; `JSON.stringify` does the same. Drops `cause`. */
  toJSON<T>(outcome: Outcome<T>): OutcomeJson<T>;
  /** Reads parsed JSON back into an outcome, its value through `decode` (default: as it stands); throws `InvalidOutcomeError` on anything else. */
  parse<T>(json: unknown, decode: (value: unknown) => T): Outcome<T>;
  parse(json: unknown): Outcome<unknown>;
} = {
  is: isOutcome,
  toJSON: toOutcomeJson,
  parse: (json: unknown, decode = asItStands) => parseOutcome(json, decode),
};

function asItStands(value: unknown): unknown {
  return value;
}
