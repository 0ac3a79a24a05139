import { field } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import type { ResultClassifier } from "./verdict.ts";

/** `fetch` resolves whatever the status says. Its `Response` may be that of another realm or of another copy of undici. */
export const responseResult: ResultClassifier = (value, effect) => {
  if (Object.prototype.toString.call(value) !== "[object Response]") return undefined;
  const status = field(value, "status");
  // Whether a key went along nobody says here; on a write a conflict may then be with the same act in hand.
  return isErrorStatus(status) ? toVerdict(status, field(value, "headers"), effect === "write") : undefined;
};
