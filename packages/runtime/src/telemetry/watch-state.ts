import type { Meter } from "@opentelemetry/api";
import type { BreakerReading, RemoteState } from "../api/telemetry.ts";
import { names } from "./names.ts";

/** What is read when metrics are collected: breakers, and what the ledger holds in doubt. */
export function watchState(meter: Meter, { breakers, inDoubt }: RemoteState): void {
  meter
    .createObservableGauge(names.breaker, { description: "0: closed, 1: half open, 2: open." })
    .addCallback((gauge) => {
      for (const { name, state } of breakers()) gauge.observe(levels[state], { [names.site]: name });
    });
  meter
    .createObservableGauge(names.inDoubt, {
      description: "Records of which nobody knows whether they happened.",
      unit: "{record}",
    })
    .addCallback(async (gauge) => {
      for (const [scope, count] of await inDoubt()) gauge.observe(count, { [names.scope]: scope });
    });
}

const levels: Readonly<Record<BreakerReading["state"], number>> = { closed: 0, "half-open": 1, open: 2 };
