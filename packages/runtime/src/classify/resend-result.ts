import { field } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import type { ResultClassifier } from "./verdict.ts";

/** Found by Resend's client itself, before it sends. */
const beforeSending: readonly unknown[] = ["missing_required_field"];

/** Resend resolves with `{ data: null, error }`, also when the connection was lost: then `statusCode` is null. */
export const resendResult: ResultClassifier = (value) => {
  const error = field(value, "error");
  if (field(value, "data") !== null || typeof error !== "object" || error === null || !("statusCode" in error))
    return undefined;
  if (isErrorStatus(error.statusCode)) return toVerdict(error.statusCode, field(value, "headers"), true);
  return beforeSending.includes(field(error, "name"))
    ? { kind: "not-executed", code: "missing_required_field", transient: false }
    : { kind: "unknown", code: "connection_lost", transient: true };
};
