import { noRetry } from "../attempts/backoff.ts";
import type { Deadline } from "../time/deadline.ts";
import { parseDuration } from "../api/duration.ts";
import { fingerprintOf, type Identity, identityOfIntent, identityOfKey } from "../ledger/identity.ts";
import type { Ask } from "../ledger/ledger.ts";
import type { WriteOptions } from "../api/options.ts";
import type { Epoch, OpenRun } from "../runs/run.ts";
import type { Scope } from "../runs/scope.ts";
import { type CallPlan, type Settings, withOptions } from "../calls/settings.ts";

/** One write as the ledger knows it. */
export interface Act<T> {
  readonly settings: Settings;
  readonly site: string;
  /** The stable name of what it does. */
  readonly name: string;
  readonly options: WriteOptions<T>;
  readonly plan: CallPlan;
  readonly run: OpenRun | undefined;
  readonly epoch: Epoch | undefined;
  /** What this epoch had been told when the act was asked for: what comes later answers this very act. */
  readonly told: readonly number[];
  readonly identity: Identity;
  readonly fingerprint: string;
  /** How long after a request left it may still take effect; `null` where nobody declared it. */
  readonly quietMs: number | null;
  readonly retentionMs: number;
}

/** Stripe and Resend forget keys after 24 hours. */
const defaultRetention = "24h";

/** A lease outlives its call by this, so that the holder's own report comes before anybody takes over. */
const leaseSlackMs = 5_000;

export function toAct<T>(settings: Settings, site: string, options: WriteOptions<T>, scope: Scope | undefined): Act<T> {
  const plan = toPlan(settings, options);
  const name = options.scope ?? site;
  const run = scope?.run;
  const lifetimeMs = plan.attemptMs ?? plan.timeoutMs;
  const longestDelay = settings.reconcilers.get(name)?.longestDelay;
  // First, so that what is not JSON is named by its place in the intent.
  const fingerprint = fingerprintOf(options.fingerprint ?? options.intent ?? null);
  const epoch = run?.epochOf(settings.ledger);
  const identity = identify(site, options, name, run?.id);
  const quietMs =
    longestDelay === undefined || plan.mode === "observe" ? null : lifetimeMs + parseDuration(longestDelay);
  return {
    settings,
    site,
    name,
    options,
    plan,
    run,
    epoch,
    told: epoch?.told(identity.ident) ?? [],
    identity,
    fingerprint,
    quietMs,
    retentionMs: parseDuration(options.keyRetention ?? defaultRetention) - (quietMs ?? lifetimeMs),
  };
}

/** Only a callee that dedupes may be asked twice. */
function toPlan<T>({ write }: Settings, options: WriteOptions<T>): CallPlan {
  const plan = withOptions(write, options);
  return options.idempotent === true ? plan : { ...plan, retry: noRetry };
}

/** Outside any run an intent has nothing to be recognised by, so that it gets an identity of its own. */
function identify<T>(site: string, { key, intent }: WriteOptions<T>, scope: string, run: string | undefined): Identity {
  if (key !== undefined) return identityOfKey({ scope, key });
  // For callers without types.
  if (intent === undefined)
    throw new TypeError(`The write \`${site}\` does not say which act it is. Give \`key\` or \`intent\`.`);
  return identityOfIntent({ run: run ?? crypto.randomUUID(), scope, intent });
}

export function leaseFor<T>({ plan }: Act<T>, deadline: Deadline): number {
  return Math.min(plan.timeoutMs, deadline.remaining()) + leaseSlackMs;
}

export function toAsk<T>(act: Act<T>, facts: Pick<Ask, "openedAt" | "leaseMs" | "sent">): Ask {
  const { options, identity, run, told } = act;
  return {
    ...identity,
    ...facts,
    told,
    fingerprint: act.fingerprint,
    idempotent: options.idempotent === true,
    scope: act.name,
    intent: options.intent,
    site: act.site,
    quietMs: act.quietMs,
    retentionMs: act.retentionMs,
    ...(run !== undefined && { run: run.id, reopenable: run.isNamed }),
    ...(options.callId !== undefined && { callId: options.callId }),
  };
}
