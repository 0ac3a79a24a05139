import type { Entry } from "./entry.ts";
import { field } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";

/**
 * A declined card is an answer of the endpoint itself, and Stripe keeps it under the key: asked again, the same answer comes back.
 * Validation, authentication and rate limits come before that and are not kept. https://docs.stripe.com/api/idempotent_requests
 */
export const stripe: Entry = ({ error, keyed }) => {
  const status = field(error, "statusCode");
  if (field(error, "type") !== "StripeCardError" || !isErrorStatus(status)) return undefined;
  const code = field(error, "decline_code") ?? field(error, "code");
  const verdict = toVerdict(status, field(error, "headers"), keyed);
  return { ...verdict, ...(typeof code === "string" && { code }), refusalStored: keyed };
};
