import { dataField } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import type { ResultClassifier } from "./verdict.ts";

/** Found by Resend's client itself, before it sends. */
const beforeSending: readonly unknown[] = ["invalid_parameter", "missing_required_field"];

/**
 * Resend resolves with `{ data: null, error, headers }`. `error` is whatever JSON came with a status that is no success, also a gateway's;
 * where the connection was lost, its `statusCode` is null. So it is where the connection was never made: the client (`fetchRequest`) drops what
 * `fetch` threw and says the same words of a name that does not resolve and of a reply that was lost, so that both are unknown.
 */
export const resendResult: ResultClassifier = (value) => {
  const error = dataField(value, "error");
  const headers = dataField(value, "headers");
  const status = dataField(error, "statusCode");
  if (dataField(value, "data") !== null || error === undefined) return undefined;
  if (headers === undefined && status === undefined) return undefined;
  if (isErrorStatus(status)) return toVerdict(status, headers, true);
  const name = dataField(error, "name");
  return beforeSending.includes(name)
    ? { kind: "not-executed", code: String(name), transient: false }
    : { kind: "unknown", code: "connection_lost", transient: true };
};
