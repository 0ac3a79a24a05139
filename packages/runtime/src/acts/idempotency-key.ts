import type { IdempotencyKey } from "@thirdstate/types";
import { toIdempotencyKey } from "@thirdstate/types/internal";
import { sha256 } from "../ledger/sha-256.ts";

/** What a key may be made from: what stays the same when the same act is asked for again. */
export type KeyPart = string | number | bigint | boolean;

/**
 * A business key: the same parts give the same key on every machine and after every restart. Give what names the act in your domain
 * (`idempotencyKey("charge", order.id)`), never a time, a random number or a tool-call id.
 */
export function idempotencyKey(scope: string, ...parts: [KeyPart, ...KeyPart[]]): IdempotencyKey {
  let named = "";
  if (parts.length === 0)
    throw new TypeError(`The key of ${JSON.stringify(scope)} has no parts. Give what names the act.`);
  for (const part of [scope, ...parts]) {
    if (!isKeyPart(part))
      throw new TypeError(`${String(part)} cannot be part of a key. Give text, a number or a boolean.`);
    const text = `${typeof part}:${String(part)}`;
    named += `${new TextEncoder().encode(text).length}:${text}`;
  }
  return toIdempotencyKey(toBase64Url(sha256(named)));
}

/** For callers without types. */
function isKeyPart(part: unknown): boolean {
  return ["string", "bigint", "boolean"].includes(typeof part) || Number.isFinite(part);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
