import type { Outcome } from "./outcome.ts";
import type { UnknownRead, UnknownWrite } from "./unknown.ts";

/** Whether nobody knows if the call took effect. What remains afterwards has the `status` `"succeeded"` or `"failed"`. */
export function isUnknown(outcome: Outcome<unknown>): outcome is UnknownRead | UnknownWrite {
  return "inDoubt" in outcome;
}
