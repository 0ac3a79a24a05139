import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import { namesOf } from "./field.ts";

const aborts: readonly unknown[] = ["AbortError", "APIUserAbortError", "RequestAbortedError", "ResponseAborted"];
const timeouts: readonly unknown[] = ["TimeoutError", "APIConnectionTimeoutError", "RequestTimeoutError"];

/** An SDK reports an abort in its own words; our own signal knows whether time was up or the caller gave up. */
export const ownSignal: Entry = ({ error, aborted }) => {
  if (aborted === undefined || !(isNamed(error, aborts) || isNamed(error, timeouts))) return undefined;
  return aborted === "deadline"
    ? { kind: "unknown", code: "deadline_exceeded", transient: true }
    : { kind: "unknown", code: "aborted", transient: false };
};

/** Somebody else's signal or time limit: the request had started, so nobody knows. */
export const foreignAbort: Entry = ({ error }) => {
  if (isNamed(error, timeouts)) return { kind: "unknown", code: "timeout", transient: true };
  if (isNamed(error, aborts)) return { kind: "unknown", code: "aborted", transient: false };
  return undefined;
};

function isNamed(error: unknown, names: readonly unknown[]): boolean {
  return causeChain(error).some((link) => namesOf(link).some((name) => names.includes(name)));
}
