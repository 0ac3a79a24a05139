import type { CallEvent } from "./call-event.ts";

/** Follows calls from their start, as spans need it; `openTelemetry` of `@thirdstate/runtime/telemetry` makes one. */
export interface Telemetry {
  /** A call begins. */
  start(call: StartedCall): FollowedCall;
  /** Handed once for each remote: what can be read at any time. */
  watch(state: RemoteState): void;
}

export interface StartedCall {
  readonly site: string;
  readonly effect: CallEvent["effect"];
  /** The enclosing run's name. */
  readonly run: string | undefined;
  /** The framework's tool-call id, where a tool makes the call. */
  readonly callId: string | undefined;
  /** What the write does, by its stable name. */
  readonly scope: string | undefined;
}

export interface FollowedCall {
  /** Runs one attempt, so that all that it starts belongs to the call. The key is a write's. */
  inside<T>(attempt: number, key: string | undefined, work: () => T): T;
  /** Undefined: it was started, and its end is not seen. */
  end(event: CallEvent | undefined): void;
}

export interface RemoteState {
  /** The breakers of all sites and providers so far. */
  readonly breakers: () => readonly BreakerReading[];
  /** How many records are in doubt, by scope. */
  readonly inDoubt: () => Promise<ReadonlyMap<string, number>>;
}

export interface BreakerReading {
  /** A site's name, or a provider's. */
  readonly name: string;
  readonly state: "closed" | "half-open" | "open";
}
