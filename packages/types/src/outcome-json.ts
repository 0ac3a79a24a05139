import type { Effect } from "./effect.ts";
import type { Failure } from "./failure.ts";
import type { InDoubt } from "./in-doubt.ts";

/** What `JSON.stringify(outcome)` writes: the outcome without its brand and without `cause`, and with its effect by name. */
export type OutcomeJson<T = unknown> =
  | { readonly effect: Effect; readonly status: "succeeded"; readonly value: T; readonly replayed: boolean }
  | { readonly effect: Effect; readonly status: "failed"; readonly error: Omit<Failure, "cause"> }
  | { readonly effect: "read"; readonly status: "unknown"; readonly inDoubt: Omit<InDoubt, "cause"> }
  | { readonly effect: "write"; readonly inDoubt: Omit<InDoubt, "cause"> };
