import { createHash } from "node:crypto";
import type { IdempotencyKey } from "@thirdstate/types";
import { toIdempotencyKey } from "@thirdstate/types/internal";

/** What a key may be made from: what stays the same when the same act is asked for again. */
export type KeyPart = string | number | bigint | boolean;

/**
 * A business key: the same parts give the same key on every machine and after every restart. Give what names the act in your domain
 * (`idempotencyKey("charge", order.id)`), never a time, a random number or a tool-call id.
 */
export function idempotencyKey(scope: string, ...parts: [KeyPart, ...KeyPart[]]): IdempotencyKey {
  const hash = createHash("sha256");
  for (const part of [scope, ...parts]) {
    const text = `${typeof part}:${String(part)}`;
    hash.update(`${Buffer.byteLength(text)}:${text}`);
  }
  return toIdempotencyKey(hash.digest("base64url"));
}
