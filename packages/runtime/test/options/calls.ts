import type { AgentOptions, CallOptions, ReadOptions, RetryOptions, WithinOptions } from "../../src/api/options.ts";
import type { BreakerOptions, ProviderOptions } from "../../src/api/remote-config.ts";
import { never, openHarbour, script, socketError } from "../harbour.ts";
import { both, longWhile, type OptionCases } from "./option-case.ts";

const lose = () => Promise.reject(socketError("ECONNRESET"));

/** What bounds a call, and how often it is made. */
export const callCases: OptionCases = {
  "CallOptions.timeout": both(howLong, { timeout: "5s" }, {}),
  "CallOptions.attemptTimeout": both(howLong, { attemptTimeout: "1s" }, {}),
  "CallOptions.signal": both(whatBecomesOf, { signal: AbortSignal.abort() }, {}),
  "CallOptions.mode": both(whatTheSdkRepeats, { mode: "observe" }, {}),
  "CallOptions.provider": both(whatBecomesOfNext, { provider: "tides" }, {}),
  "ReadOptions.retry": both(howOften, { retry: 2 }, {}),
  "RetryOptions.times": both(howLongWithWaits, { times: 2 }, { times: 1 }),
  "RetryOptions.base": both(howLongWithWaits, { times: 1, base: "3s" }, { times: 1 }),
  "RetryOptions.max": both(howLongWithWaits, { times: 8, max: "1s" }, { times: 8 }),
  "BreakerOptions.failures": both(howOftenSent, { failures: 2 }, {}),
  "BreakerOptions.halfOpenAfter": both(howOftenSent, { failures: 1, halfOpenAfter: 0 }, { failures: 1 }),
  "ProviderOptions.concurrency": both(howManyAtATime, { concurrency: 2 }, {}),
  "ProviderOptions.breaker": both(howManyAreRefused, { breaker: { failures: 1 } }, {}),
  "AgentOptions.run": both(whoseRun, { run: "desk-1" }, {}),
  "WithinOptions.run": both(whoseRunWithin, { run: "desk-1" }, {}),
  "WithinOptions.timeout": both(howLongWithin, { timeout: "5s" }, {}),
  "WithinOptions.signal": both(whetherCutWithin, { signal: AbortSignal.abort() }, {}),
  "WithinOptions.detached": both(whoseRunInside, { detached: true }, {}),
};

async function howLong(options: CallOptions): Promise<unknown> {
  const { remote, clock, events } = openHarbour();
  const read = remote.read("tide.now", options, never);
  await clock.pass(longWhile);
  await read;
  return events[0]?.durationMs;
}

async function whatBecomesOf(options: CallOptions): Promise<unknown> {
  const { remote, events } = openHarbour();
  await remote.read("tide.now", options, async () => "rising");
  return events[0]?.outcome;
}

async function whatTheSdkRepeats(options: CallOptions): Promise<unknown> {
  return openHarbour().remote.read.orThrow("tide.now", options, async ({ innerRetries }) => innerRetries(2));
}

/** Of another site, after one has opened its breaker. */
async function whatBecomesOfNext(options: CallOptions): Promise<unknown> {
  const { remote, events } = openHarbour({ breaker: { failures: 1 } });
  await remote.read("tide.now", options, lose);
  await remote.read("tide.next", options, async () => "rising");
  return events[1]?.reason ?? events[1]?.outcome;
}

async function howOften(options: ReadOptions): Promise<unknown> {
  const { remote, clock, events } = openHarbour();
  const read = remote.read("tide.now", options, lose);
  await clock.pass(longWhile);
  await read;
  return events[0]?.attempts;
}

async function howLongWithWaits(retry: RetryOptions): Promise<unknown> {
  const { remote, clock, events } = openHarbour({ timeout: "1h", breaker: false });
  clock.chance = 0.5;
  const read = remote.read("tide.now", { retry }, lose);
  await clock.pass(longWhile);
  await read;
  return events[0]?.durationMs;
}

async function howOftenSent(breaker: BreakerOptions): Promise<unknown> {
  const { remote } = openHarbour({ breaker });
  const tide = script<string>(...Array.from({ length: 9 }, () => socketError("ECONNRESET")));
  for (let call = 0; call < 9; call++) await remote.read("tide.now", tide.call);
  return tide.count();
}

async function howManyAtATime(tides: ProviderOptions): Promise<unknown> {
  const { remote, clock } = openHarbour({ providers: { tides }, read: { provider: "tides" } });
  let open = 0;
  const reads = ["north", "south", "east"].map((coast) => remote.read(coast, () => (open++, never())));
  await clock.pass(0);
  const most = open;
  await clock.pass(longWhile);
  await Promise.all(reads);
  return most;
}

async function howManyAreRefused(tides: ProviderOptions): Promise<unknown> {
  const { remote, events } = openHarbour({ providers: { tides }, read: { provider: "tides" } });
  for (let call = 0; call < 4; call++) await remote.read("tide.now", lose);
  return events.filter(({ reason }) => reason === "breaker_open").length;
}

async function whoseRun(options: AgentOptions): Promise<unknown> {
  return openHarbour().remote.agent.orThrow("desk", options, async ({ run }) => nameOf(run.id));
}

async function whoseRunWithin(options: WithinOptions): Promise<unknown> {
  return openHarbour().remote.within(options, async ({ run }) => run?.id ?? "none");
}

async function howLongWithin(options: WithinOptions): Promise<unknown> {
  return openHarbour().remote.within(options, async ({ remaining }) => remaining());
}

async function whetherCutWithin(options: WithinOptions): Promise<unknown> {
  return openHarbour().remote.within(options, async ({ signal }) => signal.aborted);
}

async function whoseRunInside(options: WithinOptions): Promise<unknown> {
  const { remote } = openHarbour();
  return remote.within({ run: "desk-1" }, () => remote.within(options, async ({ run }) => run?.id ?? "none"));
}

/** A random name, said as such. */
export function nameOf(run: string): string {
  return /^[0-9a-f-]{36}$/.test(run) ? "a random name" : run;
}
