// Not promised: for @thirdstate/runtime, which alone knows what became of a call. May change in any release.
export { failed, succeeded, unknown } from "./make-outcome.ts";
export { toIdempotencyKey } from "./to-idempotency-key.ts";
export type { Unknown } from "./unknown.ts";
