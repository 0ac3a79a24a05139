import type { RepeatLayer } from "../sites/repeats/repeat-layer.ts";
import { describeTimes } from "./describe-times.ts";

/** Who repeats a call, as the beginning of a sentence's second part: "`withRetry` repeats it up to 3 times". */
export function describeLayer({ name, retries }: RepeatLayer): string {
  if (retries === undefined) return `${name} repeats it`;
  return retries === Infinity ? `${name} repeats it without end` : `${name} repeats it up to ${describeTimes(retries)}`;
}
