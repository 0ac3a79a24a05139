import type { Entry } from "./entry.ts";
import { field } from "./field.ts";

/** Turned away under the status 400. `isThrottlingError` of @smithy/core holds the same list. */
const turnedAway: readonly unknown[] = [
  "BandwidthLimitExceeded",
  "EC2ThrottledException",
  "LimitExceededException",
  "PriorRequestNotComplete",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
];

/** The same token is being worked on right now. */
const inFlight: readonly unknown[] = ["TransactionInProgressException", "IdempotencyInProgressException"];

/** Found while a request is signed. */
const beforeSending: readonly unknown[] = ["CredentialsProviderError", "TokenProviderError"];

/** What AWS says by name and not by status. */
export const aws: Entry = ({ error, effect }) => {
  const metadata = field(error, "$metadata");
  if (beforeSending.includes(field(error, "name")))
    return { kind: "not-executed", code: String(field(error, "name")), transient: false };
  if (metadata === undefined) return undefined;
  const name = field(error, "name");
  // The client counts its own repeats. What it throws is about the last of them, and an earlier one may have been lost on its way back.
  const attempts = field(metadata, "attempts");
  const isTurnedAway = turnedAway.includes(name) || field(field(error, "$retryable"), "throttling") === true;
  if (effect === "write" && typeof attempts === "number" && attempts > 1)
    return { kind: "unknown", code: String(name), transient: isTurnedAway };
  if (isTurnedAway) return { kind: "not-executed", code: String(name), transient: true };
  return inFlight.includes(name) ? { kind: "unknown", code: String(name), transient: true } : undefined;
};
