import { dataField } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import type { ResultClassifier } from "./verdict.ts";

/** Found by Resend's client itself, before it sends. */
const beforeSending: readonly unknown[] = ["missing_required_field"];

/** Resend resolves with `{ data: null, error }`, also when the connection was lost: then `statusCode` is null. */
export const resendResult: ResultClassifier = (value) => {
  const error = dataField(value, "error");
  if (dataField(value, "data") !== null || typeof error !== "object" || error === null || !("statusCode" in error))
    return undefined;
  if (isErrorStatus(error.statusCode)) return toVerdict(error.statusCode, dataField(value, "headers"), true);
  return beforeSending.includes(dataField(error, "name"))
    ? { kind: "not-executed", code: "missing_required_field", transient: false }
    : { kind: "unknown", code: "connection_lost", transient: true };
};
