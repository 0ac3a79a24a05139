import type { Effect } from "@thirdstate/types";
import { type RetryPlan, toRetryPlan } from "../attempts/backoff.ts";
import type { BreakerPlan } from "../attempts/breaker.ts";
import type { CallEvent } from "../api/call-event.ts";
import { toClassifier, toResultClassifier } from "../classify/classify.ts";
import type { Signal, Verdict } from "../classify/verdict.ts";
import type { Clock } from "../time/clock.ts";
import { type Duration, parseDuration } from "../api/duration.ts";
import type { Alarm, Ledger } from "../ledger/ledger.ts";
import type { CallOptions, Mode, Retry } from "../api/options.ts";
import type { Reconciler } from "../api/reconciler.ts";
import type { Telemetry } from "../api/telemetry.ts";
import type { BreakerOptions, RemoteConfig } from "../api/remote-config.ts";
import { warn } from "./notify.ts";
import { type ProviderPlan, SiteStates } from "./site-states.ts";

/** A remote's configuration, read once. */
export interface Settings {
  readonly mode: Mode;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly read: CallPlan;
  readonly write: CallPlan;
  readonly agent: CallPlan;
  readonly stream: StreamPlan;
  readonly sites: SiteStates;
  readonly reconcilers: ReadonlyMap<string, Reconciler>;
  readonly classify: (signal: Signal) => Verdict;
  readonly classifyResult: (value: unknown, effect: Effect) => Verdict | undefined;
  readonly telemetry: Telemetry | undefined;
  readonly onCall: ((event: CallEvent) => void) | undefined;
  readonly onAlarm: (alarm: Alarm) => void;
}

/** What holds for one call, in milliseconds. */
export interface CallPlan {
  readonly mode: Mode;
  /** Whether the environment says so, over every option. */
  readonly isForced: boolean;
  readonly timeoutMs: number;
  readonly attemptMs: number | undefined;
  readonly retry: RetryPlan;
  readonly provider: string | undefined;
}

export interface StreamPlan extends CallPlan {
  readonly firstChunkMs: number | undefined;
  readonly idleMs: number | undefined;
}

export function toSettings(config: RemoteConfig, clock: Clock): Settings {
  const forced = readForcedMode();
  const basis: CallPlan = {
    mode: forced ?? config.mode ?? "enforce",
    isForced: forced !== undefined,
    timeoutMs: parseDuration(config.timeout),
    attemptMs: undefined,
    retry: toRetryPlan(0),
    provider: undefined,
  };
  const stream = withOptions(basis, config.stream);
  return {
    mode: basis.mode,
    clock,
    ledger: config.ledger,
    read: withOptions(basis, config.read),
    write: withOptions(basis, config.write),
    agent: withOptions(basis, config.agent),
    stream: withStreamOptions({ ...stream, firstChunkMs: undefined, idleMs: undefined }, config.stream),
    sites: new SiteStates(clock, { breaker: toBreakerPlan(config.breaker), providers: toProviderPlans(config) }),
    reconcilers: new Map(Object.entries(config.reconcile ?? {})),
    classify: toClassifier(config.classify ?? []),
    classifyResult: toResultClassifier(config.classifyResult ?? []),
    telemetry: config.telemetry,
    onCall: config.onCall,
    onAlarm: config.onAlarm ?? warnOfAlarm,
  };
}

export function withOptions(plan: CallPlan, options: (CallOptions & { retry?: Retry }) | undefined): CallPlan {
  if (options === undefined) return plan;
  const { timeout, attemptTimeout, retry, mode, provider } = options;
  return {
    mode: plan.isForced ? plan.mode : (mode ?? plan.mode),
    isForced: plan.isForced,
    timeoutMs: timeout === undefined ? plan.timeoutMs : parseDuration(timeout),
    attemptMs: attemptTimeout === undefined ? plan.attemptMs : parseDuration(attemptTimeout),
    retry: retry === undefined ? plan.retry : toRetryPlan(retry),
    provider: provider ?? plan.provider,
  };
}

export function withStreamOptions(
  plan: StreamPlan,
  options: (CallOptions & { retry?: Retry; firstChunk?: Duration; idle?: Duration }) | undefined,
): StreamPlan {
  if (options === undefined) return plan;
  const { firstChunk, idle } = options;
  return {
    ...withOptions(plan, options),
    firstChunkMs: firstChunk === undefined ? plan.firstChunkMs : parseDuration(firstChunk),
    idleMs: idle === undefined ? plan.idleMs : parseDuration(idle),
  };
}

/** The longest silence between two chunks; observing adds none. */
export function idleOf({ mode, idleMs }: StreamPlan): number | undefined {
  return mode === "observe" ? undefined : idleMs;
}

/** The kill switch. */
function readForcedMode(): Mode | undefined {
  const host: Partial<Host> = globalThis;
  const mode = host.process?.env?.["THIRDSTATE_MODE"];
  if (mode === undefined || mode === "") return undefined;
  if (mode === "enforce" || mode === "observe") return mode;
  throw new RangeError(`THIRDSTATE_MODE is ${JSON.stringify(mode)}. Set it to "enforce" or "observe", or unset it.`);
}

/** Edges and browsers have no process, or one without an environment. */
interface Host {
  readonly process: { readonly env?: Readonly<Record<string, string | undefined>> };
}

function toBreakerPlan(options: BreakerOptions | false | undefined): BreakerPlan | undefined {
  if (options === false) return undefined;
  const { failures = 5, halfOpenAfter = "10s" } = options ?? {};
  if (!(Number.isInteger(failures) && failures > 0))
    throw new RangeError(`A breaker opens after ${failures} failures. Give a whole number of 1 or more, or \`false\`.`);
  return { failures, halfOpenAfterMs: parseDuration(halfOpenAfter) };
}

function toProviderPlans({ providers = {}, breaker }: RemoteConfig): ReadonlyMap<string, ProviderPlan> {
  return new Map(
    Object.entries(providers).map(([name, { concurrency, breaker: own = breaker }]) => {
      if (concurrency !== undefined && !(Number.isInteger(concurrency) && concurrency > 0))
        throw new RangeError(
          `The provider ${name} has a concurrency of ${concurrency}. Give a whole number of 1 or more.`,
        );
      return [name, { concurrency, breaker: toBreakerPlan(own) }];
    }),
  );
}

function warnOfAlarm({ kind, id, laterIds }: Alarm): void {
  const later = laterIds.length === 0 ? "" : ` It was sent again as ${laterIds.join(", ")}.`;
  warn(`Ledger record ${id} had been settled as failed, and now turns out to have happened.${later}`, {
    type: "ThirdstateAlarm",
    code: kind,
  });
}
