import type { Branded } from "./branded.ts";
import type { Effect } from "./effect.ts";
import type { Failure } from "./failure.ts";

/** The call took effect, and this is its answer. */
export interface Succeeded<T, Fx extends Effect = Effect> extends Branded<Fx> {
  readonly status: "succeeded";
  /** What the callee answered. */
  readonly value: T;
  /** `true` when the ledger returned the answer of an earlier call and nothing was sent. */
  readonly replayed: boolean;
}

/** The call is known not to have taken effect. */
export interface Failed<E extends Failure = Failure, Fx extends Effect = Effect> extends Branded<Fx> {
  readonly status: "failed";
  /** Why it did not. */
  readonly error: E;
}

/** An outcome that is known: what remains once `isUnknown` has been dealt with. */
export type Settled<T, E extends Failure = Failure, Fx extends Effect = Effect> = Succeeded<T, Fx> | Failed<E, Fx>;
