import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import { field } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import type { Verdict } from "./verdict.ts";

/** What Stripe's client throws. */
export const stripe: Entry = (signal, classify) => {
  const { error, effect } = signal;
  const type = field(error, "type");
  if (typeof type !== "string" || !type.startsWith("Stripe")) return undefined;
  const status = field(error, "statusCode");
  if (effect === "write" && isRepeated(error)) return asRepeated(classify, signal);
  if (!isErrorStatus(status)) return undefined;
  if (type === "StripeCardError") return readCardError(error, status, signal.keyed);
  const verdict = toVerdict(status, field(error, "headers"), true);
  return effect === "write" && hiding.includes(status) ? { ...verdict, kind: "unknown" } : verdict;
};

/**
 * A declined card is an answer of the endpoint itself, and Stripe keeps it under the key: asked again, the same answer comes back.
 * Validation, authentication and rate limits come before that and are not kept. https://docs.stripe.com/api/idempotent_requests
 */
function readCardError(error: unknown, status: number, keyed: boolean): Verdict {
  const code = field(error, "decline_code") ?? field(error, "code");
  const verdict = toVerdict(status, field(error, "headers"), keyed);
  return { ...verdict, ...(typeof code === "string" && { code }), refusalStored: keyed };
}

/**
 * The client repeats a request once where the connection closed, also with `maxNetworkRetries: 0`, and under a key of its own where it was
 * given none. What it throws then is about the repeat: a 409 may mean that the first request is in hand, and a 429 says nothing of it.
 * https://github.com/stripe/stripe-node/issues/1040
 */
const hiding: readonly number[] = [409, 429];

function isRepeated(error: unknown): boolean {
  return /retried \d+ times/.test(String(field(error, "message")));
}

/** Only the last connection is told of. */
function asRepeated(classify: Parameters<Entry>[1], signal: Parameters<Entry>[0]): Verdict {
  const [, cause] = causeChain(signal.error);
  const verdict = classify({ ...signal, error: cause });
  return { ...verdict, kind: "unknown" };
}
