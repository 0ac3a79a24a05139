import { dataField } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import type { ResultClassifier } from "./verdict.ts";

const reasons: readonly unknown[] = ["status-code", "non-json", "body-is-null", "timeout", "unknown"];

/** Clients that Fern generates (Cohere, Voyage, Deepgram) hand a reply that they cannot read to the caller: `core/fetcher/getResponseBody.js`. */
export const fernResult: ResultClassifier = (value) => {
  const error = dataField(value, "error");
  if (dataField(value, "ok") !== false || !reasons.includes(dataField(error, "reason"))) return undefined;
  const status = dataField(error, "statusCode");
  return isErrorStatus(status)
    ? toVerdict(status, undefined, false)
    : { kind: "unknown", code: "malformed_reply", transient: false };
};
