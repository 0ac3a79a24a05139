import { CannotRunError } from "../cannot-run-error.ts";
import { attributes, durationPattern } from "./metric-names.ts";
import { toMetricsError } from "./metrics-error.ts";
import type { Bucket, Series } from "./site-latency.ts";

interface Sample {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
}

/** Prometheus' text format. Of a series that stands there twice, as in two scrapes, the last counts. */
export function readPrometheus(file: string, text: string): readonly Series[] {
  const samples = text.split(/\r?\n/).flatMap((line, index) => readLine(file, line, index + 1));
  const buckets = samples.filter(({ name }) => durationPattern.test(name));
  if (buckets.length === 0) throw toMetricsError(file, describeOthers(samples));
  const bySeries = new Map<string, { readonly sample: Sample; readonly counts: Map<number, number> }>();
  for (const sample of buckets) {
    const { counts } = getOrAdd(bySeries, toKey(sample), () => ({ sample, counts: new Map<number, number>() }));
    counts.set(readBound(file, sample), sample.value);
  }
  return [...bySeries.values()].map(({ sample, counts }) => toSeries(file, sample, counts));
}

function describeOthers(samples: readonly Sample[]): string {
  if (samples.some(({ name }) => name.startsWith("remote_call_duration")))
    return "holds `remote_call_duration` without its buckets";
  const names = [...new Set(samples.map(({ name }) => name))];
  return `holds no \`remote_call_duration\`, but ${names.length} other ${names.length === 1 ? "metric" : "metrics"} such as \`${names[0] ?? ""}\``;
}

const sampleLine = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+\S+)?(?:\s+#.*)?$/;
const label = /([a-zA-Z_.][\w.]*)="((?:[^"\\]|\\.)*)"\s*,?\s*/y;

function readLine(file: string, line: string, number: number): readonly Sample[] {
  if (line.trim() === "" || line.startsWith("#")) return [];
  const [, name, labels = "", value = ""] = sampleLine.exec(line.trim()) ?? [];
  const parsed = readNumber(value);
  const read = readLabels(labels);
  if (name === undefined || parsed === undefined || read === undefined)
    throw toMetricsError(file, `is no Prometheus text: line ${number} is ${JSON.stringify(shorten(line))}`);
  return [{ name, labels: read, value: parsed }];
}

function readLabels(text: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  label.lastIndex = 0;
  while (label.lastIndex < text.length) {
    const [, name, value] = label.exec(text) ?? [];
    if (name === undefined || value === undefined) return undefined;
    found.set(
      name,
      value.replace(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped)),
    );
  }
  return found;
}

function readNumber(text: string): number | undefined {
  if (/^[+-]?Inf$/.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  if (text === "NaN") return NaN;
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

function toKey({ name, labels }: Sample): string {
  const pairs = [...labels].filter(([key]) => key !== "le").sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name, pairs]);
}

function readBound(file: string, { name, labels }: Sample): number {
  const bound = readNumber(labels.get("le") ?? "");
  if (bound === undefined || Number.isNaN(bound))
    throw toMetricsError(file, `holds a \`${name}\` whose \`le\` is no number`);
  return name.endsWith("_milliseconds_bucket") ? bound / 1_000 : bound;
}

/** Each bucket of Prometheus counts those before it too. */
function toSeries(file: string, { labels }: Sample, counts: ReadonlyMap<number, number>): Series {
  const site = readLabel(labels, attributes.site);
  if (site === undefined)
    throw new CannotRunError(
      `${file} holds \`remote_call_duration\` without the label \`remote_site\`: it was dropped or summed up on the way. Save it as the runtime exports it.`,
    );
  const buckets: Bucket[] = [];
  let before = 0;
  for (const [upTo, value] of [...counts].sort(([a], [b]) => a - b)) {
    buckets.push({ upTo, calls: Math.max(0, value - before) });
    before = Math.max(before, value);
  }
  return {
    site,
    outcome: readLabel(labels, attributes.outcome) ?? "succeeded",
    reason: readLabel(labels, attributes.reason),
    buckets,
  };
}

function readLabel(labels: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => labels.get(name)).find((value) => value !== undefined);
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function shorten(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
