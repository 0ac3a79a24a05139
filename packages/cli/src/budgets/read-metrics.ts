import { existsSync, readFileSync, statSync } from "node:fs";
import { CannotRunError } from "../cannot-run-error.ts";
import { toMetricsError } from "./metrics-error.ts";
import { readOtlp } from "./read-otlp.ts";
import { readPrometheus } from "./read-prometheus.ts";
import type { Series } from "./site-latency.ts";

/** The histograms of a file, in whichever format it is. */
export function readMetrics(file: string): readonly Series[] {
  if (!existsSync(file))
    throw new CannotRunError(`${file} does not exist. Name the file that the metrics were saved to.`);
  if (statSync(file).isDirectory())
    throw new CannotRunError(`${file} is a folder. Name the file in it that holds the metrics.`);
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  if (text.trim() === "") throw toMetricsError(file, "is empty");
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text))
    throw toMetricsError(file, "is a web page: the address that it was saved from answers with HTML");
  if (text.includes("\0")) throw toMetricsError(file, "is binary, not text");
  return /^\s*[{[]/.test(text) ? readOtlp(file, text) : readPrometheus(file, text);
}
