import { attributes, durationName } from "./metric-names.ts";
import { toMetricsError } from "./metrics-error.ts";
import type { Bucket, Series } from "./site-latency.ts";

/** OTLP as JSON: one export, or one on each line as a collector's file exporter writes them. */
export function readOtlp(file: string, text: string): readonly Series[] {
  const exports = parse(file, text);
  if (!exports.some((each) => has(each, "resourceMetrics")))
    throw toMetricsError(file, "is JSON without `resourceMetrics`");
  const metrics = exports
    .flatMap((each) => list(each, "resourceMetrics"))
    .flatMap((each) => list(each, "scopeMetrics"))
    .flatMap((each) => list(each, "metrics"));
  const durations = metrics.filter((metric) => read(metric, "name") === durationName);
  if (durations.length === 0)
    throw toMetricsError(file, `holds no \`${durationName}\`, but ${metrics.length} other metrics`);
  const series = durations.flatMap(toPoints);
  if (series.length === 0)
    throw toMetricsError(file, `holds \`${durationName}\` without buckets or without \`remote.site\``);
  return [...lastOfEach(series).values()];
}

function parse(file: string, text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    // One export a line.
  }
  try {
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): unknown => JSON.parse(line));
  } catch (error) {
    throw toMetricsError(file, `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface Point extends Series {
  /** Equal for points of which the later one replaces the earlier; undefined where each counts by itself. */
  readonly key: string | undefined;
}

const delta: readonly unknown[] = [1, "AGGREGATION_TEMPORALITY_DELTA"];

function toPoints(metric: unknown): readonly Point[] {
  const histogram = read(metric, "histogram");
  const factor = read(metric, "unit") === "ms" ? 1_000 : 1;
  const isDelta = delta.includes(read(histogram, "aggregationTemporality"));
  return list(histogram, "dataPoints").flatMap((point) => {
    const pairs = list(point, "attributes").map((each) => [
      read(each, "key"),
      read(read(each, "value"), "stringValue"),
    ]);
    const find = (names: readonly string[]): string | undefined => {
      const value = pairs.find(([key]) => names.some((name) => name === key))?.[1];
      return typeof value === "string" ? value : undefined;
    };
    const site = find(attributes.site);
    const buckets = toBuckets(point, factor);
    if (site === undefined || buckets.length === 0) return [];
    const key = isDelta ? undefined : JSON.stringify([pairs, read(point, "startTimeUnixNano")]);
    return [{ key, site, outcome: find(attributes.outcome) ?? "succeeded", reason: find(attributes.reason), buckets }];
  });
}

/** There is one count more than bounds: what took longer than the last. */
function toBuckets(point: unknown, factor: number): readonly Bucket[] {
  const bounds = list(point, "explicitBounds").map(Number);
  const counts = list(point, "bucketCounts").map(Number);
  if (counts.length !== bounds.length + 1 || [...bounds, ...counts].some(Number.isNaN)) return [];
  return counts.map((calls, index) => ({ upTo: (bounds[index] ?? Infinity) / factor, calls }));
}

function lastOfEach(points: readonly Point[]): ReadonlyMap<string, Series> {
  return new Map(points.map((point, index) => [point.key ?? String(index), point]));
}

function read(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function has(value: unknown, name: string): boolean {
  return read(value, name) !== undefined;
}

function list(value: unknown, name: string): readonly unknown[] {
  const found = read(value, name);
  return Array.isArray(found) ? found : [];
}
