import type { Failure, IdempotencyKey, InDoubt } from "@thirdstate/types";

declare const key: IdempotencyKey;
declare const random: `${string}-${string}-${string}-${string}-${string}`;
declare const order: { readonly id: string };
declare const inDoubt: InDoubt;

// @ts-expect-error TS2322 A literal poses as a key.
export const literal: IdempotencyKey = "order-17";
// @ts-expect-error TS2322 Randomness, as randomUUID() types it.
export const uuid: IdempotencyKey = random;
// @ts-expect-error TS2322 Some text from elsewhere.
export const text: IdempotencyKey = order.id;
// @ts-expect-error TS2322 A key inside a template is text.
export const template: IdempotencyKey = `${key}-2`;
// @ts-expect-error TS2322 A key with something added is another one.
export const joined: IdempotencyKey = key + "-2";
// @ts-expect-error TS2322 What a method of a string returns is text.
export const upper: IdempotencyKey = key.toUpperCase();
// @ts-expect-error TS2322 A number is not a key.
export const count: IdempotencyKey = 17;
// @ts-expect-error TS2322 No key is said by leaving it out.
export const none: InDoubt = { ...inDoubt, key: null };
// @ts-expect-error TS2375 Nor by undefined.
export const missing: InDoubt = { ...inDoubt, key: undefined };
// @ts-expect-error TS2322 The record of a doubt keeps the brand.
export const forged: InDoubt = { ...inDoubt, key: "order-17" };
// @ts-expect-error TS2322 A call that was not sent is not in doubt.
export const unsent: InDoubt = { ...inDoubt, phase: "not-sent" };
// @ts-expect-error TS2741 Whoever is in doubt says since when.
export const timeless: InDoubt = { site: "charge", attempts: 1, phase: "sent", sentAt: 0, reason: "ECONNRESET" };
// @ts-expect-error TS2322 A failure is never an unknown.
export const failure: Failure = { site: "charge", reason: "unknown", code: "http_502", message: "Bad gateway" };
