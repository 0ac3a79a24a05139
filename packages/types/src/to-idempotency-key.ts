import type { IdempotencyKey } from "./idempotency-key.ts";

/** Takes text for a key: for whoever derived it, or reads back what was derived. */
export function toIdempotencyKey(text: string): IdempotencyKey {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- this package's gate: a key's brand exists in types only, so there is nothing to test
  return text as IdempotencyKey;
}
