import { FailedOutcomeError, UnknownOutcomeError } from "@thirdstate/types";
import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import type { Verdict } from "./verdict.ts";

/** Errors of a guarded call inside this one. That call has done the repeating already. */
export const ownErrors: Entry = ({ error }) => {
  const verdicts = causeChain(error).map(readOwn);
  return verdicts.find((verdict) => verdict !== undefined);
};

function readOwn(error: unknown): Verdict | undefined {
  if (UnknownOutcomeError.isInstance(error)) return { kind: "unknown", code: error.inDoubt.reason, transient: false };
  if (FailedOutcomeError.isInstance(error))
    return { kind: error.failure.reason, code: error.failure.code, transient: false };
  return undefined;
}
