import type { IdempotencyKey } from "./idempotency-key.ts";

/** Takes text for a key: for whoever derived it, or reads back what was derived. */
export function toIdempotencyKey(text: string): IdempotencyKey {
  // The gate of this package: a brand on a primitive exists in types only, so there is nothing to test.
  return text as IdempotencyKey;
}
