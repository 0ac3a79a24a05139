import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";

/**
 * Genkit puts gRPC's words for a status into `status` and its number in HTTP into `code` (`@genkit-ai/core`, `error.js`). Its `ValidationError`
 * says INVALID_ARGUMENT of an answer as well, which proves nothing.
 */
export const genkit: Entry = ({ error, keyed }) => {
  const names = namesOf(error);
  const status = field(error, "code");
  if (!names.includes("GenkitError") || !isErrorStatus(status)) return undefined;
  return names.includes("ValidationError")
    ? { kind: "unknown", code: "malformed_reply", transient: false }
    : toVerdict(status, undefined, keyed);
};
