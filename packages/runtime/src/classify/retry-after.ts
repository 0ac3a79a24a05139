import { field } from "./field.ts";

/** How long a callee asks to wait, in milliseconds, from whatever an SDK keeps its headers in. */
export function readRetryAfter(headers: unknown): number | undefined {
  const milliseconds = Number.parseFloat(readHeader(headers, "retry-after-ms") ?? "");
  if (milliseconds >= 0) return milliseconds;
  const text = readHeader(headers, "retry-after");
  if (text === undefined) return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Number(text) * 1_000;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - Date.now());
}

/** A web `Headers` object, or a plain record with lower-case names. */
export function readHeader(headers: unknown, name: string): string | undefined {
  const value = headers instanceof Headers ? headers.get(name) : (readForeign(headers, name) ?? field(headers, name));
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : undefined;
}

/** `Headers` of another copy of undici. */
function readForeign(headers: unknown, name: string): unknown {
  const get = field(headers, "get");
  return typeof get === "function" ? Reflect.apply(get, headers, [name]) : undefined;
}
