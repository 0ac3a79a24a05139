import { type Meter, trace, type Tracer } from "@opentelemetry/api";
import type { RemoteState, Telemetry } from "../api/telemetry.ts";
import { watchState } from "./watch-state.ts";
import { CallMetrics } from "./call-metrics.ts";
import { FollowedSpan } from "./followed-span.ts";
import { Instruments } from "./instruments.ts";

export interface OpenTelemetryOptions {
  /** Where metrics go. Default: the meter `@thirdstate/runtime` of the global provider, also of one that is set up later. */
  meter?: Meter;
  /** Where spans go. Default: the global tracer named `@thirdstate/runtime`. */
  tracer?: Tracer;
}

const name = "@thirdstate/runtime";

/**
 * Measures every call with OpenTelemetry's API: duration and attempts by site, effect and outcome, what is in doubt, breakers, and a span for
 * each call under which the attempts' own spans lie. Arguments and results are never recorded, and keys on spans only.
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Telemetry {
  const { meter, tracer = trace.getTracer(name) } = options;
  const { calls, watch } = meter === undefined ? ofProgram() : ofMeter(meter);
  return { start: (call) => new FollowedSpan(tracer, calls(), call), watch };
}

interface Measures {
  readonly calls: () => CallMetrics;
  readonly watch: (state: RemoteState) => void;
}

function ofMeter(meter: Meter): Measures {
  const calls = new CallMetrics(meter);
  return { calls: () => calls, watch: (state) => watchState(meter, state) };
}

function ofProgram(): Measures {
  const instruments = new Instruments(name);
  return { calls: () => instruments.calls, watch: (state) => instruments.watch(state) };
}
