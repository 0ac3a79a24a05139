import type { Histogram, Meter } from "@opentelemetry/api";
import type { CallEvent } from "../api/call-event.ts";
import { names } from "./names.ts";

/** From an answer out of a cache to an agent at work, in seconds. */
const secondBounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600];

/** How long calls take, and how many requests they need. Site names are literals, so that their number is bounded. */
export class CallMetrics {
  readonly #duration: Histogram;
  readonly #attempts: Histogram;

  constructor(meter: Meter) {
    this.#duration = meter.createHistogram(names.duration, {
      description: "How long a call took, its attempts, waits and all.",
      unit: "s",
      advice: { explicitBucketBoundaries: secondBounds },
    });
    this.#attempts = meter.createHistogram(names.attempts, {
      description: "How many requests a call sent; 0 where nothing left.",
      unit: "{request}",
      advice: { explicitBucketBoundaries: [0, 1, 2, 3, 5, 10] },
    });
  }

  record({ site, effect, outcome, reason, durationMs, attempts }: CallEvent): void {
    const attributes = {
      [names.site]: site,
      [names.effect]: effect,
      [names.outcome]: outcome,
      ...(reason !== undefined && { [names.errorType]: reason }),
    };
    this.#duration.record(durationMs / 1_000, attributes);
    this.#attempts.record(attempts, attributes);
  }
}
