import { CannotRunError } from "../cannot-run-error.ts";

/** Why a file holds no metrics that could be used, and where such a file comes from. */
export function toMetricsError(file: string, found: string): CannotRunError {
  return new CannotRunError(
    `${file} ${found}. Budgets need \`remote_call_duration\` by \`remote_site\`, which the runtime exports with \`telemetry: openTelemetry()\`: ` +
      "save what a Prometheus exporter answers, such as `curl -o metrics.txt http://localhost:9464/metrics`, or OTLP as JSON.",
  );
}
