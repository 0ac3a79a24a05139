import { dataField } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import type { ResultClassifier } from "./verdict.ts";

/** Found by Resend's client itself, before it sends. */
const beforeSending: readonly unknown[] = ["missing_required_field"];

/**
 * Resend resolves with `{ data: null, error, headers }`. `error` is whatever JSON came with a status that is no success, also a gateway's;
 * where the connection was lost, its `statusCode` is null.
 */
export const resendResult: ResultClassifier = (value) => {
  const error = dataField(value, "error");
  const headers = dataField(value, "headers");
  const status = dataField(error, "statusCode");
  if (dataField(value, "data") !== null || error === undefined) return undefined;
  if (headers === undefined && status === undefined) return undefined;
  if (isErrorStatus(status)) return toVerdict(status, headers, true);
  return beforeSending.includes(dataField(error, "name"))
    ? { kind: "not-executed", code: "missing_required_field", transient: false }
    : { kind: "unknown", code: "connection_lost", transient: true };
};
