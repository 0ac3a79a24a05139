import { type Meter, metrics, trace, type Tracer } from "@opentelemetry/api";
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { openTelemetry } from "../../src/telemetry.ts";
import { forgetTelemetry } from "../forget-telemetry.ts";
import { openHarbour } from "../harbour.ts";
import type { OptionCases } from "./option-case.ts";

/** Where figures and spans go: to the program's own, or to those that are handed in. */
export const telemetryCases: OptionCases = {
  "OpenTelemetryOptions.meter": async () => {
    const own = openMetrics();
    const given = [await measured({ meter: own.meter }), await own.figures()];
    const globally = openMetrics();
    forgetTelemetry();
    metrics.setGlobalMeterProvider(globally.provider);
    const otherwise = [await measured({}), await own.figures(), await globally.figures()];
    metrics.disable();
    return [given, otherwise];
  },
  "OpenTelemetryOptions.tracer": async () => {
    const own = openSpans();
    await measured({ tracer: own.tracer });
    const given = own.names();
    const globally = openSpans();
    forgetTelemetry();
    trace.setGlobalTracerProvider(globally.provider);
    await measured({});
    trace.disable();
    return [given, [own.names(), globally.names()]];
  },
};

async function measured(options: { meter?: Meter; tracer?: Tracer }): Promise<string> {
  const { remote } = openHarbour({ telemetry: openTelemetry(options) });
  return remote.read.orThrow("tide.now", async () => "rising");
}

function openMetrics() {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({ readers: [exporter] });
  const figures = async () => {
    const { resourceMetrics } = await exporter.collect();
    return resourceMetrics.scopeMetrics
      .flatMap((scope) => scope.metrics.map(({ descriptor }) => descriptor.name))
      .sort();
  };
  return { provider, figures, meter: provider.getMeter("own") };
}

function openSpans() {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const names = () => exporter.getFinishedSpans().map(({ name }) => name);
  return { provider, names, tracer: provider.getTracer("own") };
}
