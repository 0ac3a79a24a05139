import { dataField } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import type { ResultClassifier } from "./verdict.ts";

/** Stripe's client throws where a body has an `error`, and resolves with any other JSON, whatever its status: a gateway's 502, say. */
export const stripeResult: ResultClassifier = (value) => {
  const status = dataField(dataField(value, "lastResponse"), "statusCode");
  return isErrorStatus(status) ? toVerdict(status, undefined, true) : undefined;
};
