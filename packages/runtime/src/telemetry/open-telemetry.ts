import { type Meter, metrics, trace, type Tracer } from "@opentelemetry/api";
import type { Telemetry } from "../api/telemetry.ts";
import { watchState } from "./watch-state.ts";
import { CallMetrics } from "./call-metrics.ts";
import { FollowedSpan } from "./followed-span.ts";

export interface OpenTelemetryOptions {
  /** Default: the global meter named `@thirdstate/runtime`. */
  meter?: Meter;
  /** Default: the global tracer named `@thirdstate/runtime`. */
  tracer?: Tracer;
}

const name = "@thirdstate/runtime";

/**
 * Measures every call with OpenTelemetry's API: duration and attempts by site, effect and outcome, what is in doubt, breakers, and a span for
 * each call under which the attempts' own spans lie. Arguments and results are never recorded, and keys on spans only.
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Telemetry {
  const { meter = metrics.getMeter(name), tracer = trace.getTracer(name) } = options;
  const calls = new CallMetrics(meter);
  return {
    start: (call) => new FollowedSpan(tracer, calls, call),
    watch: (state) => {
      watchState(meter, state);
    },
  };
}
