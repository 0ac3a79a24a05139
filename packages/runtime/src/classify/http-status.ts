import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";
import { readGoogleRetryDelay } from "./google-retry-delay.ts";
import { readHeader, readRetryAfter } from "./retry-after.ts";
import type { Verdict } from "./verdict.ts";

/** Turned away before anything was done (RFC 6585, RFC 8470, RFC 9110 section 15.5.20; 529 is Anthropic's "overloaded"). */
const turnedAway: readonly number[] = [421, 425, 429, 529];

/** Gateways use 408 for their own time limits, and 499 says that the client had gone. */
const unknownBelow500: readonly number[] = [408, 499];

/** 501 and 505: the callee does not know the operation at all. */
const rejectedAbove500: readonly number[] = [501, 505];

/** `SseError` is that of MCP's second major. */
const codeIsStatus: readonly unknown[] = ["ApiException", "ResponseError", "SseError"];

/** An answer by status, in whatever an SDK keeps it. */
export const httpStatus: Entry = ({ error, keyed }) => {
  for (const link of causeChain(error)) {
    const status = readStatus(link);
    if (status === undefined) continue;
    const verdict = toVerdict(status, readHeaders(link), keyed);
    const retryAfterMs = verdict.retryAfterMs ?? readGoogleRetryDelay(link);
    return { ...verdict, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  return undefined;
};

export function toVerdict(status: number, headers: unknown, keyed: boolean): Verdict {
  const retryAfterMs = readRetryAfter(headers);
  const forbidden = [readHeader(headers, "x-should-retry"), readHeader(headers, "stripe-should-retry")].includes(
    "false",
  );
  const verdict = readKind(status, keyed);
  return {
    ...verdict,
    code: `http_${status}`,
    transient: verdict.transient && !forbidden,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

function readKind(status: number, keyed: boolean): Pick<Verdict, "kind" | "transient"> {
  if (turnedAway.includes(status)) return { kind: "not-executed", transient: true };
  if (unknownBelow500.includes(status)) return { kind: "unknown", transient: true };
  // The same key is being worked on right now; without a key it is the callee's decision.
  if (status === 409 && keyed) return { kind: "unknown", transient: true };
  if (status < 500 || rejectedAbove500.includes(status)) return { kind: "rejected", transient: false };
  return { kind: "unknown", transient: true };
}

/** In the order of trust. SendGrid and HubSpot put the status where others put a code of their own. */
function readStatus(error: unknown): number | undefined {
  const places = [
    field(error, "status"),
    field(error, "statusCode"),
    field(error, "status_code"),
    field(field(error, "$metadata"), "httpStatusCode"),
    field(field(error, "response"), "status"),
    field(field(error, "response"), "statusCode"),
    field(field(error, "httpResponse"), "status"),
    namesOf(error).some((name) => codeIsStatus.includes(name)) ? field(error, "code") : undefined,
  ];
  return places.find((place): place is number => isErrorStatus(place));
}

export function isErrorStatus(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 400 && value <= 599;
}

function readHeaders(error: unknown): unknown {
  return (
    field(error, "headers") ??
    field(error, "responseHeaders") ??
    field(field(error, "response"), "headers") ??
    field(field(error, "httpResponse"), "headers") ??
    field(field(error, "rawResponse"), "headers") ??
    field(field(error, "$response"), "headers")
  );
}
