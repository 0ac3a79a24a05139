import type { CallEvent } from "../api/call-event.ts";
import type { CallResult } from "./call-result.ts";
import { notify } from "./notify.ts";
import type { Settings } from "./settings.ts";

/** Tells `onCall` how a call ended; costs nothing where nobody listens. */
export function startMeasuring(
  { onCall, clock }: Settings,
  site: string,
  effect: CallEvent["effect"],
): (result: CallResult<unknown>, attempts: number, withheld?: CallEvent["withheld"]) => void {
  if (onCall === undefined) return ignore;
  const startedAt = clock.now();
  return (result, attempts, withheld) => {
    const reason = readReason(result);
    notify(onCall, {
      site,
      effect,
      outcome: result.state,
      attempts,
      durationMs: clock.now() - startedAt,
      replayed: result.state === "succeeded" && result.replayed,
      ...(reason !== undefined && { reason }),
      ...(withheld !== undefined && { withheld }),
    });
  };
}

function ignore(): void {
  // Nobody listens.
}

function readReason(result: CallResult<unknown>): string | undefined {
  if (result.state === "failed") return result.failure.code;
  return result.state === "unknown" ? result.inDoubt.reason : undefined;
}
