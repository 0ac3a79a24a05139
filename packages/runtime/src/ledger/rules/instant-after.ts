/** An instant that JSON can hold, also where the time is `Infinity`. */
export function instantAfter(now: number, ms: number): number {
  return Math.min(now + ms, Number.MAX_SAFE_INTEGER);
}
