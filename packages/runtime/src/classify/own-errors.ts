import { FailedOutcomeError, UnknownOutcomeError } from "@thirdstate/types";
import type { Entry } from "./entry.ts";

/** Errors of a guarded call inside this one. That call has done the repeating already. */
export const ownErrors: Entry = ({ error }) => {
  if (UnknownOutcomeError.isInstance(error)) return { kind: "unknown", code: error.inDoubt.reason, transient: false };
  if (FailedOutcomeError.isInstance(error))
    return { kind: error.failure.reason, code: error.failure.code, transient: false };
  return undefined;
};
