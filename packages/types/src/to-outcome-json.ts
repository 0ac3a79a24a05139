import { OUTCOME } from "./branded.ts";
import type { OutcomeJson } from "./outcome-json.ts";
import type { Settled } from "./settled.ts";
import type { Unknown } from "./unknown.ts";

/** An outcome as plain data, for a wire or a store. */
export function toOutcomeJson<T>(outcome: Settled<T> | Unknown): OutcomeJson<T> {
  if ("inDoubt" in outcome) return toUnknownJson(outcome);
  const effect = outcome[OUTCOME];
  return outcome.status === "succeeded"
    ? { effect, status: "succeeded", value: outcome.value, replayed: outcome.replayed }
    : { effect, status: "failed", error: withoutCause(outcome.error) };
}

function toUnknownJson(outcome: Unknown): OutcomeJson<never> {
  const inDoubt = withoutCause(outcome.inDoubt);
  return outcome[OUTCOME] === "read" ? { effect: "read", status: "unknown", inDoubt } : { effect: "write", inDoubt };
}

function withoutCause<S extends { readonly cause?: unknown }>(source: S): Omit<S, "cause"> {
  const copy: Omit<S, "cause"> & { cause?: unknown } = { ...source };
  delete copy.cause;
  return copy;
}
