import { databases } from "./databases.ts";
import { dataField, field } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import type { ResultClassifier } from "./verdict.ts";

/**
 * Supabase resolves with `{ data, error, status, statusText, count }`; the status is 0 where the connection was lost. A function that it
 * invokes leaves its response in the error's `context`.
 */
export const supabaseResult: ResultClassifier = (value, effect) => {
  const error = dataField(value, "error");
  if (typeof error !== "object" || error === null || dataField(value, "data") !== null) return undefined;
  const invoked = field(field(error, "context"), "status");
  if (isErrorStatus(invoked) && String(field(error, "name")).startsWith("Functions"))
    return toVerdict(invoked, field(field(error, "context"), "headers"), effect === "write");
  const status = dataField(value, "status");
  if (typeof dataField(value, "statusText") !== "string" || typeof status !== "number") return undefined;
  const verdict = databases({ error, keyed: false, aborted: undefined, effect }, unread);
  if (verdict !== undefined) return verdict;
  return isErrorStatus(status)
    ? toVerdict(status, undefined, false)
    : { kind: "unknown", code: "connection_lost", transient: true };
};

function unread(): ReturnType<typeof toVerdict> {
  return { kind: "unknown", code: "unrecognised", transient: false };
}
