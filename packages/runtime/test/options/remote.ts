import { isUnknown } from "@thirdstate/types";
import { vi } from "vitest";
import { idempotencyKey } from "../../src/acts/idempotency-key.ts";
import type { RemoteConfig } from "../../src/api/remote-config.ts";
import type { Telemetry } from "../../src/api/telemetry.ts";
import { createRemoteAt } from "../../src/create-remote.ts";
import { memoryLedger } from "../../src/ledger/memory-ledger.ts";
import { HandClock, testRemote } from "../../src/testing.ts";
import { lines, Log } from "../chunks.ts";
import { never, openHarbour, script, socketError } from "../harbour.ts";
import { both, longWhile, type OptionCases } from "./option-case.ts";

const key = idempotencyKey("order", 17);
const lose = () => Promise.reject(socketError("ECONNRESET"));

/** What a remote is made with. */
export const remoteCases: OptionCases = {
  "RemoteConfig.timeout": both(howLongEach, { timeout: "5s" }, { timeout: "60s" }),
  "RemoteConfig.ledger": async () => {
    const ledger = memoryLedger();
    return [await whatARestartGets(ledger, ledger), await whatARestartGets(memoryLedger(), memoryLedger())];
  },
  "RemoteConfig.mode": both(howLongEach, { mode: "observe" }, {}),
  "RemoteConfig.read": both(howLongEach, { read: { timeout: "5s" } }, {}),
  "RemoteConfig.write": both(howLongEach, { write: { timeout: "5s" } }, {}),
  "RemoteConfig.agent": both(howLongEach, { agent: { timeout: "5s" } }, {}),
  "RemoteConfig.stream": both(howLongEach, { stream: { timeout: "5s" } }, {}),
  "RemoteConfig.reconcile": both(whatIsFound, { reconcile: { charge: { ask: async () => ({ happened: true }) } } }, {}),
  "RemoteConfig.classify": both(
    whatIsTold,
    { classify: [() => ({ kind: "rejected", code: "ebb", transient: false })] },
    {},
  ),
  "RemoteConfig.classifyResult": both(
    whatIsTold,
    { classifyResult: [() => ({ kind: "rejected", code: "ebb", transient: false })] },
    {},
  ),
  "RemoteConfig.breaker": both(howOftenSent, { breaker: false }, {}),
  "RemoteConfig.providers": both(howManyAtATime, { providers: { tides: { concurrency: 2 } } }, {}),
  "RemoteConfig.telemetry": listening((said) => ({ telemetry: followedBy(said) })),
  "RemoteConfig.onCall": listening((said) => ({ onCall: ({ site }) => said.push(site) })),
  "RemoteConfig.onAlarm": async () => {
    const said: string[] = [];
    await letAnAlarmSound({ onAlarm: ({ kind }) => void said.push(kind) });
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    await letAnAlarmSound({});
    const warned = warn.mock.calls.map(([warning]) => String(warning).replace(/record \S+/, "record …"));
    warn.mockRestore();
    return [said, warned];
  },
  "TestRemoteConfig.clock": async () => {
    const clock = new HandClock();
    const isOver = async (remote: ReturnType<typeof testRemote>) => {
      const read = remote.read("tide.now", never).then(({ status }) => status);
      await clock.pass(longWhile);
      return Promise.race([read, Promise.resolve("still waiting")]);
    };
    return [await isOver(testRemote({ clock })), await isOver(testRemote())];
  },
};

/** How long the longest call of each kind takes. */
async function howLongEach(config: Partial<RemoteConfig>): Promise<unknown> {
  const { remote, clock, events } = openHarbour(config);
  const calls = [
    remote.read("read", never),
    remote.write("write", { key }, never),
    remote.agent("agent", never),
    remote.stream("stream", never),
  ];
  await clock.pass(longWhile);
  if (config.mode !== "observe") await Promise.all(calls);
  return Object.fromEntries(events.map(({ site, durationMs }) => [site, durationMs]));
}

async function whatARestartGets(first: RemoteConfig["ledger"], second: RemoteConfig["ledger"]): Promise<unknown> {
  const charge = script("charged", "charged again");
  await openHarbour({ ledger: first }).remote.write("charge", { key }, charge.call);
  const outcome = await openHarbour({ ledger: second }).remote.write("charge", { key }, charge.call);
  return isUnknown(outcome) || outcome.status === "failed" ? outcome : outcome.value;
}

async function whatIsFound(config: Partial<RemoteConfig>): Promise<unknown> {
  const { remote } = openHarbour(config);
  await remote.write("charge", { key }, lose);
  return (await remote.reconcile()).map(({ result }) => result);
}

async function whatIsTold(config: Partial<RemoteConfig>): Promise<unknown> {
  const { remote, events } = openHarbour(config);
  await remote.read("tide.now", async () => "rising");
  await remote.read("tide.now", () => Promise.reject(new Error("ebb and flood")));
  return events.map(({ outcome, reason }) => reason ?? outcome);
}

async function howOftenSent(config: Partial<RemoteConfig>): Promise<unknown> {
  const { remote } = openHarbour(config);
  const tide = script<string>(...Array.from({ length: 9 }, () => socketError("ECONNRESET")));
  for (let call = 0; call < 9; call++) await remote.read("tide.now", tide.call);
  return tide.count();
}

async function howManyAtATime(config: Partial<RemoteConfig>): Promise<unknown> {
  const { remote, clock } = openHarbour({ ...config, read: { provider: "tides" } });
  let open = 0;
  const reads = ["north", "south", "east"].map((coast) => remote.read(coast, () => (open++, never())));
  await clock.pass(0);
  const most = open;
  await clock.pass(longWhile);
  await Promise.all(reads);
  return most;
}

function listening(toConfig: (said: string[]) => Partial<RemoteConfig>): OptionCases[string] {
  return async () => {
    const said: string[] = [];
    const base = { timeout: "60s", ledger: memoryLedger() } as const;
    const call = async (config: Partial<RemoteConfig>) => {
      const remote = createRemoteAt({ ...base, ...config }, new HandClock());
      await remote.stream("log.tail", async () => Object.freeze(new Log(lines("a"))));
      await remote.read("tide.now", async () => "rising");
      return said.splice(0);
    };
    return [await call(toConfig(said)), await call({})];
  };
}

function followedBy(said: string[]): Telemetry {
  return {
    start: ({ site }) => ({
      inside: (_attempt, _key, work) => work(),
      end: (event) => void said.push(`${site} ${event?.outcome}`),
    }),
    watch: () => void said.push("watching"),
  };
}

/** A person says that a charge did not happen, and then its receipt comes. */
async function letAnAlarmSound(config: Partial<RemoteConfig>): Promise<void> {
  const { remote, clock, ledger } = openHarbour(config);
  let finish: (value: string) => void = () => undefined;
  const outcome = remote.write("charge", { key, timeout: "2s" }, () => new Promise((resolve) => (finish = resolve)));
  await clock.pass(2_000);
  await outcome;
  const [record] = await ledger.listInDoubt();
  await ledger.reconcile(record?.id ?? "", { happened: false, askedAt: clock.now() }, { person: "ann" });
  finish("charged");
  await clock.pass(0);
}
