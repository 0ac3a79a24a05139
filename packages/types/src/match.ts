import type { Effect } from "./effect.ts";
import type { Failure } from "./failure.ts";
import type { InDoubt } from "./in-doubt.ts";
import { isUnknown } from "./is-unknown.ts";
import type { Outcome } from "./outcome.ts";

/** Decides all three cases of an outcome and returns what the case at hand returns. */
export function match<T, E extends Failure, Fx extends Effect, A, B, C>(
  outcome: Outcome<T, E, Fx>,
  cases: {
    /** The call took effect; `replayed` says that this is an earlier call's answer and nothing was sent. */
    readonly succeeded: (value: T, info: { readonly replayed: boolean }) => A;
    /** The call is known not to have taken effect. */
    readonly failed: (error: E) => B;
    /** Nobody knows; it may have taken effect. */
    readonly unknown: (inDoubt: InDoubt) => C;
  },
): A | B | C {
  if (isUnknown(outcome)) return cases.unknown(outcome.inDoubt);
  if (outcome.status === "failed") return cases.failed(outcome.error);
  return cases.succeeded(outcome.value, { replayed: outcome.replayed });
}
