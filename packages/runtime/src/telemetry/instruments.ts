import { type Meter, metrics } from "@opentelemetry/api";
import type { RemoteState } from "../api/telemetry.ts";
import { CallMetrics } from "./call-metrics.ts";
import { watchState } from "./watch-state.ts";

/**
 * What is measured with, where the program gives no meter. OpenTelemetry hands out a tracer that takes up a later provider, but no such meter:
 * one that was asked for before the program set its provider up stays silent for good. So the provider is looked at again at every call.
 */
export class Instruments {
  readonly #name: string;
  readonly #states: RemoteState[] = [];
  #provider = metrics.getMeterProvider();
  #meter: Meter;
  #calls: CallMetrics;

  constructor(name: string) {
    this.#name = name;
    this.#meter = this.#provider.getMeter(name);
    this.#calls = new CallMetrics(this.#meter);
  }

  get calls(): CallMetrics {
    const provider = metrics.getMeterProvider();
    if (provider !== this.#provider) {
      this.#provider = provider;
      this.#meter = provider.getMeter(this.#name);
      this.#calls = new CallMetrics(this.#meter);
      for (const state of this.#states) watchState(this.#meter, state);
    }
    return this.#calls;
  }

  watch(state: RemoteState): void {
    this.#states.push(state);
    watchState(this.#meter, state);
  }
}
