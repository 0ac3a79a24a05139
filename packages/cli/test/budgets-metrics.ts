import { PrometheusExporter, PrometheusSerializer } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { openTelemetry } from "@thirdstate/runtime/telemetry";

/** Calls of one site, as the runtime records them. */
export interface Recorded {
  readonly site: string;
  readonly calls: number;
  readonly seconds: number;
  /** Of calls of which nobody knows. */
  readonly reason?: string;
}

/** What a Prometheus exporter answers after these calls, told by the runtime's own telemetry. */
export async function exportMetrics(recorded: readonly Recorded[]): Promise<string> {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const telemetry = openTelemetry({ meter: new MeterProvider({ readers: [exporter] }).getMeter("harbour") });
  for (const { site, calls, seconds, reason } of recorded) {
    const started = { site, effect: "read", run: undefined, callId: undefined, scope: undefined } as const;
    const ended = { site, effect: "read", durationMs: seconds * 1_000, attempts: 1, replayed: false } as const;
    const told = reason === undefined ? ({ outcome: "succeeded" } as const) : ({ outcome: "unknown", reason } as const);
    for (let call = 0; call < calls; call++) telemetry.start(started).end({ ...ended, ...told });
  }
  const { resourceMetrics } = await exporter.collect();
  return new PrometheusSerializer("", false).serialize(resourceMetrics);
}
