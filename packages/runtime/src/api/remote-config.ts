import type { CallEvent } from "./call-event.ts";
import type { Classifier, ResultClassifier } from "../classify/verdict.ts";
import type { Duration } from "./duration.ts";
import type { Alarm, Ledger } from "../ledger/ledger.ts";
import type { CallOptions, Mode, ReadOptions, StreamOptions } from "./options.ts";
import type { Reconciler } from "./reconciler.ts";
import type { Telemetry } from "./telemetry.ts";

/** What `createRemote` takes. */
export interface RemoteConfig {
  /** How long a call may take that nothing nearer gives a time; required, because a budget is a decision. */
  timeout: Duration;
  /** Where writes are remembered; required, and `memoryLedger()` says that a restart forgets. */
  ledger: Ledger;
  /** Default: `"enforce"`. `THIRDSTATE_MODE` in the environment overrides it. */
  mode?: Mode;
  /** Defaults of every read. Default: the `timeout` above and no repeat. */
  read?: Omit<ReadOptions, "signal">;
  /** Defaults of every write. Default: the `timeout` above. */
  write?: Omit<CallOptions, "signal">;
  /** Defaults of every agent call. Default: the `timeout` above. */
  agent?: Omit<CallOptions, "signal">;
  /** Defaults of every stream. Default: the `timeout` above for all of it, and no repeat. */
  stream?: Omit<StreamOptions, "signal">;
  /** Reconcilers by scope. Default: none, so that a person settles what is in doubt. */
  reconcile?: Readonly<Record<string, Reconciler>>;
  /** Classifiers of errors, asked before the built-in ones. Default: none. */
  classify?: readonly Classifier[];
  /** Classifiers of values, asked before the built-in ones. Default: none. */
  classifyResult?: readonly ResultClassifier[];
  /** The circuit breaker that each site gets; `false` for none. Default: it opens after 5 failures, for 10 s. */
  breaker?: BreakerOptions | false;
  /** What several sites share because they call the same callee, by the name that they give as `provider`. Default: nothing. */
  providers?: Readonly<Record<string, ProviderOptions>>;
  /** Spans and metrics: `openTelemetry()` of `@thirdstate/runtime/telemetry`. Default: none. */
  telemetry?: Telemetry;
  /** Told of every finished call. Default: nobody. */
  onCall?: (event: CallEvent) => void;
  /** Told when a call turns out to have happened though it had been settled as failed. Default: a process warning, or the console's where there is no process. */
  onAlarm?: (alarm: Alarm) => void;
}

export interface ProviderOptions {
  /** Attempts that may run at a time; a stream counts until it has opened, an agent not at all, for its own calls do. Default: no limit. */
  concurrency?: number;
  /** The circuit breaker that the sites share; `false` for none. Default: the remote's `breaker`. */
  breaker?: BreakerOptions | false;
}

export interface BreakerOptions {
  /** Consecutive attempts with an unknown or transient result that open the breaker. Default: 5. */
  failures?: number;
  /** How long it stays open before one attempt is let through. Default: 10 s. */
  halfOpenAfter?: Duration;
}
