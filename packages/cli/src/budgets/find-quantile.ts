import type { SiteLatency } from "./site-latency.ts";

/**
 * How long, in seconds, this share of the calls took at most: evenly spread inside a bucket, as Prometheus'
 * `histogram_quantile` has it. Infinity beyond the last bound, and where the calls that a deadline cut off begin: they
 * took longer than is known.
 */
export function findQuantile({ buckets, cutOff }: SiteLatency, share: number): number | undefined {
  const succeeded = buckets.reduce((sum, { calls }) => sum + calls, 0);
  const rank = share * (succeeded + cutOff);
  if (succeeded === 0) return undefined;
  let before = 0;
  let lower = 0;
  for (const { upTo, calls } of buckets) {
    if (before + calls >= rank && calls > 0)
      return upTo === Infinity ? Infinity : lower + ((upTo - lower) * (rank - before)) / calls;
    before += calls;
    lower = upTo;
  }
  return Infinity;
}
