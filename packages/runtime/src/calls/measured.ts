import type { CallEvent } from "../api/call-event.ts";
import type { FollowedCall, StartedCall } from "../api/telemetry.ts";
import type { CallResult } from "./call-result.ts";
import { notify, warn } from "./notify.ts";
import type { OpenRun } from "../runs/run.ts";
import type { Settings } from "./settings.ts";

/** One call, followed for whoever listens. */
export interface Measured {
  /** Runs one attempt; whatever it starts belongs to the call. The key is a write's. */
  inside<T>(attempt: number, key: string | undefined, work: () => T): T;
  end(result: CallResult<unknown>, attempts: number, withheld?: CallEvent["withheld"]): void;
  /** It was started, and its end will not be seen. */
  leave(): void;
}

/** Follows a call for `onCall` and for telemetry; costs nothing where nobody listens. */
export function startMeasuring(settings: Settings, call: StartedCall): Measured {
  const { onCall, telemetry, clock } = settings;
  if (onCall === undefined && telemetry === undefined) return unheard;
  const startedAt = clock.now();
  const followed = telemetry === undefined ? unfollowed : (silenced(() => telemetry.start(call)) ?? unfollowed);
  return {
    inside: (attempt, key, work) => followed.inside(attempt, key, work),
    end: (result, attempts, withheld) => {
      const event = toEvent(call, result, { attempts, durationMs: clock.now() - startedAt, withheld });
      if (onCall !== undefined) notify(onCall, event);
      silenced(() => {
        followed.end(event);
      });
    },
    leave: () => {
      silenced(() => {
        followed.end(undefined);
      });
    },
  };
}

export function toStarted(site: string, effect: CallEvent["effect"], run: OpenRun | undefined): StartedCall {
  return { site, effect, run: run?.id, callId: undefined, scope: undefined };
}

const unfollowed: FollowedCall = { inside: (_attempt, _key, work) => work(), end: ignore };
const unheard: Measured = { inside: unfollowed.inside, end: ignore, leave: ignore };

function ignore(): void {
  // Nobody listens.
}

/** Telemetry that throws must not change what became of a call. */
function silenced<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    warn(`Telemetry threw: ${String(error)}`);
    return undefined;
  }
}

function toEvent(
  { site, effect }: StartedCall,
  result: CallResult<unknown>,
  {
    attempts,
    durationMs,
    withheld,
  }: Pick<CallEvent, "attempts" | "durationMs"> & { withheld: CallEvent["withheld"] | undefined },
): CallEvent {
  const reason = readReason(result);
  return {
    site,
    effect,
    outcome: result.state,
    attempts,
    durationMs,
    replayed: result.state === "succeeded" && result.replayed,
    ...(reason !== undefined && { reason }),
    ...(withheld !== undefined && { withheld }),
  };
}

function readReason(result: CallResult<unknown>): string | undefined {
  if (result.state === "failed") return result.failure.code;
  return result.state === "unknown" ? result.inDoubt.reason : undefined;
}
