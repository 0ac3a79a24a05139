import type { Json } from "../ledger/canonical-json.ts";

const deepest = 200;

/** Whether a value comes back from JSON as it went in. A field that is `undefined` may vanish; a Date, a Map or an instance of a class may not. */
export function isKeptByJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth > deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isKeptByJson(item, depth + 1));
  return (
    isPlain(value) &&
    Object.values(value).every((property: unknown) => property === undefined || isKeptByJson(property, depth + 1))
  );
}

/** Also an object of another realm, whose prototype is not this realm's `Object.prototype`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
