import { findQuantile } from "./find-quantile.ts";
import type { SiteLatency } from "./site-latency.ts";

export type Proposal =
  { readonly seconds: number; readonly rule: string } | { readonly seconds: undefined; readonly why: string };

/** Ten calls beyond a quantile make it worth something: 1,000 for the 99th percentile, 10,000 for the 99.9th. */
const rules = [
  { share: 0.999, atLeast: 10_000, factor: 1.5, name: "p99.9 × 1.5" },
  { share: 0.99, atLeast: 1_000, factor: 3, name: "p99 × 3" },
] as const;
export const fewestCalls = 1_000;

/** The first rule that the calls are enough for, rounded up to a length that people would write. */
export function proposeTimeout(latency: SiteLatency): Proposal {
  const timed = latency.buckets.reduce((sum, { calls }) => sum + calls, 0) + latency.cutOff;
  if (timed < fewestCalls) {
    const missing = `${timed} calls that succeeded or met their deadline, and ${fewestCalls} are needed`;
    return { seconds: undefined, why: `Too few calls: ${missing}.` };
  }
  for (const { share, atLeast, factor, name } of rules) {
    const found = timed < atLeast ? undefined : findQuantile(latency, share);
    if (found !== undefined && found !== Infinity) return { seconds: roundUp(found * factor), rule: name };
  }
  return { seconds: undefined, why: describeEnd(latency, timed) };
}

function describeEnd({ cutOff, buckets }: SiteLatency, timed: number): string {
  if (cutOff / timed > 0.01)
    return `${((cutOff / timed) * 100).toFixed(1)} % of the calls ended at today's deadline, and how long they would have taken is not recorded: raise it by hand and measure again.`;
  const last = Math.max(...buckets.map(({ upTo }) => upTo).filter((upTo) => upTo !== Infinity));
  return `The 99th percentile lies beyond the last bucket, ${last} s: give the histogram longer buckets and measure again.`;
}

/** At least a second: below that a pause of the garbage collector would decide. */
const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 45, 60, 75, 90] as const;

function roundUp(seconds: number): number {
  const step = steps.find((each) => each >= seconds);
  return step ?? Math.ceil(seconds / 30 - 1e-9) * 30;
}
