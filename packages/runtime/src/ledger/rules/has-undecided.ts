import type { Records } from "../decision.ts";

/** Whether a sweep or a person may have something to do about one of the records. */
export function hasUndecided(records: Records): boolean {
  return records.some(({ state }) => state === "executing" || state === "in-doubt");
}
