import { cutOffReason } from "./metric-names.ts";
import type { Bucket, Series, SiteLatency } from "./site-latency.ts";

/** All series of a site together, whichever process, effect and outcome they tell of; sites in the order of their names. */
export function sumLatencies(series: readonly Series[]): readonly SiteLatency[] {
  const sites = [...new Set(series.map(({ site }) => site))].sort();
  return sites.map((site) => {
    const own = series.filter((each) => each.site === site);
    return {
      site,
      calls: count(own),
      unknown: count(own.filter(({ outcome }) => outcome === "unknown")),
      cutOff: count(own.filter(({ reason }) => reason === cutOffReason)),
      buckets: merge(own.filter(({ outcome }) => outcome === "succeeded")),
    };
  });
}

function count(series: readonly Series[]): number {
  return series.flatMap(({ buckets }) => buckets).reduce((sum, { calls }) => sum + calls, 0);
}

function merge(series: readonly Series[]): readonly Bucket[] {
  const byBound = new Map<number, number>();
  for (const { upTo, calls } of series.flatMap(({ buckets }) => buckets))
    byBound.set(upTo, (byBound.get(upTo) ?? 0) + calls);
  return [...byBound].map(([upTo, calls]) => ({ upTo, calls })).sort((a, b) => a.upTo - b.upTo);
}
