import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";

/** @octokit/request (`fetch-wrapper.js`) gives a lost connection the status 500; only an answer has a `response`. */
export const octokit: Entry = (signal, classify) => {
  const { error } = signal;
  const cause = field(error, "cause");
  if (field(error, "request") === undefined || field(error, "response") !== undefined || cause === undefined)
    return undefined;
  return namesOf(error).includes("HttpError") ? classify({ ...signal, error: cause }) : undefined;
};
