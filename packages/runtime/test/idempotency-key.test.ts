import { describe, expect, it } from "vitest";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";

describe("an idempotency key", () => {
  it("is the same for the same parts", () => {
    expect(idempotencyKey("charge", "order-17", 3)).toBe(idempotencyKey("charge", "order-17", 3));
  });

  it("is short enough for every provider and safe in a header", () => {
    expect(idempotencyKey("charge", "order-17")).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    ["where a part ends", idempotencyKey("charge", "a", "bc"), idempotencyKey("charge", "ab", "c")],
    ["the scope", idempotencyKey("charge", "a"), idempotencyKey("refund", "a")],
    ["a number from its text", idempotencyKey("charge", 1), idempotencyKey("charge", "1")],
    ["a number from a bigint", idempotencyKey("charge", 1), idempotencyKey("charge", 1n)],
    ["true from its text", idempotencyKey("charge", true), idempotencyKey("charge", "true")],
    ["how many parts there are", idempotencyKey("charge", "a"), idempotencyKey("charge", "a", "")],
    ["letters beyond ASCII", idempotencyKey("charge", "ä", "b"), idempotencyKey("charge", "äb", "")],
  ])("tells apart %s", (_what, left, right) => {
    expect(left).not.toBe(right);
  });

  it.each([new Date(0), { id: 17 }, undefined, null, Number.NaN])("refuses %s, for callers without types", (part) => {
    expect(() => idempotencyKey("charge", part as unknown as string)).toThrow("cannot be part of a key");
  });

  it("refuses to name every act of a scope at once", () => {
    const parts: string[] = [];
    expect(() => idempotencyKey("charge", ...(parts as [string]))).toThrow('The key of "charge" has no parts.');
  });

  it("stays what it was, for keys outlive a release", () => {
    expect(idempotencyKey("charge", "order-17")).toMatchInlineSnapshot(`"CmdVTbWqFt8cxswDf0jeBQzwdveqzRkr1vHkp6x9QcA"`);
  });
});
