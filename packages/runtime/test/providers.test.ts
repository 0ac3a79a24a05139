import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settle } from "../src/testing/hand-clock.ts";
import { never, openHarbour, script, socketError } from "./harbour.ts";

/** Calls that wait until the test answers them. */
function openDesk(): { call: () => Promise<string>; answer: () => Promise<void>; open: () => number } {
  const waiting: (() => void)[] = [];
  return {
    call: () => new Promise((resolve) => waiting.push(() => resolve("answered"))),
    answer: async () => {
      waiting.shift()?.();
      await settle();
    },
    open: () => waiting.length,
  };
}

describe("a provider's concurrency limit", () => {
  it("lets the others wait in the order in which they came", async () => {
    const { remote } = openHarbour({ providers: { tides: { concurrency: 2 } }, read: { provider: "tides" } });
    const desk = openDesk();
    const order: number[] = [];
    const reads = [1, 2, 3, 4].map((number) => remote.read(`tide.${number}`, desk.call).then(() => order.push(number)));
    await settle();
    expect(desk.open()).toBe(2);
    await desk.answer();
    expect(desk.open()).toBe(2);
    await desk.answer();
    await desk.answer();
    await desk.answer();
    await Promise.all(reads);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it("sends nothing for a call whose deadline comes before its turn", async () => {
    const { remote, clock } = openHarbour({ timeout: "5s", providers: { tides: { concurrency: 1 } } });
    const first = remote.read("tide.now", { provider: "tides", timeout: "9s" }, never);
    const send = vi.fn(never);
    const second = remote.read("tide.next", { provider: "tides" }, send);
    await clock.pass(5_000);
    expect(await second).toMatchObject({
      status: "failed",
      error: { reason: "not-executed", code: "deadline_exceeded" },
    });
    expect(send).not.toHaveBeenCalled();
    const third = remote.read("tide.next", { provider: "tides" }, async () => "rising");
    await clock.pass(4_000);
    expect(await first).toMatchObject({ status: "unknown" });
    expect(await third).toMatchObject({ status: "succeeded" });
  });

  it("does not count an agent, whose own calls count", async () => {
    const { remote } = openHarbour({ providers: { tides: { concurrency: 1 } } });
    const tide = remote.agent("desk", { provider: "tides" }, () =>
      remote.agent("pilot", { provider: "tides" }, () =>
        remote.read.orThrow("tide.now", { provider: "tides" }, async () => "rising"),
      ),
    );
    expect(await tide).toMatchObject({ status: "succeeded" });
  });

  it("is not kept while observing", async () => {
    const { remote } = openHarbour({ mode: "observe", providers: { tides: { concurrency: 1 } } });
    const desk = openDesk();
    const reads = [1, 2].map((number) => remote.read(`tide.${number}`, { provider: "tides" }, desk.call));
    expect(desk.open()).toBe(2);
    await desk.answer();
    await desk.answer();
    await Promise.all(reads);
  });

  it.each([0, -1, 1.5, Number.NaN])("cannot be %s", (concurrency) => {
    expect(() => openHarbour({ providers: { tides: { concurrency } } })).toThrow(
      `The provider tides has a concurrency of ${concurrency}. Give a whole number of 1 or more.`,
    );
  });
});

describe("a provider's breaker", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is one for all its sites", async () => {
    const { remote } = openHarbour({ providers: { tides: { breaker: { failures: 1 } } } });
    await remote.read("tide.now", { provider: "tides" }, () => Promise.reject(socketError("ECONNRESET")));
    const next = await remote.read("tide.next", { provider: "tides" }, async () => "rising");
    expect(next).toMatchObject({ error: { code: "breaker_open" } });
    expect(await remote.read("tide.next", async () => "rising")).toMatchObject({ status: "succeeded" });
  });

  it("is the remote's where nothing is said of it", async () => {
    const { remote } = openHarbour({ breaker: false, providers: { tides: {} } });
    for (let call = 0; call < 9; call++)
      await remote.read("tide.now", { provider: "tides" }, () => Promise.reject(socketError("ECONNRESET")));
    expect(await remote.read("tide.now", { provider: "tides" }, async () => "rising")).toMatchObject({
      status: "succeeded",
    });
  });

  it("lets an agent's own calls through with the agent that was let through to see, and nobody else's", async () => {
    const { remote } = openHarbour({ breaker: { failures: 1, halfOpenAfter: "10s" }, read: { provider: "tides" } });
    const refused = { status: "failed", error: { code: "breaker_open" } };
    await remote.read("tide.now", () => Promise.reject(socketError("ECONNRESET")));
    vi.setSystemTime(Date.now() + 10_000);
    const sent: string[] = [];
    const ask = (site: "tide.now" | "tide.next" | "tide.other") => remote.read(site, async () => sent.push(site));
    let goOn = (): void => undefined;
    const pilot = remote.agent("pilot", { provider: "tides" }, async () => {
      const atOnce = ask("tide.now");
      await new Promise<void>((resolve) => (goOn = resolve));
      const later = await remote.within({ timeout: "5s" }, () => ask("tide.next"));
      const alone = await remote.within({ detached: true }, () => ask("tide.other"));
      return [await atOnce, later, alone];
    });
    await settle();
    expect(await ask("tide.other")).toMatchObject(refused);
    goOn();
    expect(await pilot).toMatchObject({ value: [{ status: "succeeded" }, { status: "succeeded" }, refused] });
    expect(sent).toEqual(["tide.now", "tide.next"]);
    expect(await ask("tide.other")).toMatchObject({ status: "succeeded" });
  });

  it("opens again with the agent that was let through to see, also for calls that the agent left behind", async () => {
    const { remote } = openHarbour({ breaker: { failures: 1, halfOpenAfter: "10s" }, read: { provider: "tides" } });
    await remote.read("tide.now", () => Promise.reject(socketError("ECONNRESET")));
    vi.setSystemTime(Date.now() + 10_000);
    let left: Promise<unknown> | undefined;
    let goOn = (): void => undefined;
    await remote.agent("pilot", { provider: "tides" }, async () => {
      left = new Promise<void>((resolve) => (goOn = resolve)).then(() => remote.read("tide.now", async () => "rising"));
      throw socketError("ECONNRESET");
    });
    goOn();
    expect(await left).toMatchObject({ error: { code: "breaker_open" } });
  });

  it("stays open where the one caller that was let through left", async () => {
    const { remote, clock } = openHarbour({ breaker: { failures: 1, halfOpenAfter: "10s" } });
    await remote.read("tide.now", () => Promise.reject(socketError("ECONNRESET")));
    vi.setSystemTime(Date.now() + 10_000);
    const controller = new AbortController();
    const left = remote.read("tide.now", { signal: controller.signal }, never);
    controller.abort();
    await clock.pass(100);
    expect(await left).toMatchObject({ inDoubt: { reason: "aborted" } });
    expect(await remote.read("tide.now", async () => "rising")).toMatchObject({ error: { code: "breaker_open" } });
    vi.setSystemTime(Date.now() + 10_000);
    expect(await remote.read("tide.now", async () => "rising")).toMatchObject({ status: "succeeded" });
  });
});

describe("a provider's retry budget", () => {
  it("is paid from by all its sites, so that an outage becomes no storm", async () => {
    const { remote, clock } = openHarbour({ timeout: "1h", breaker: false, read: { provider: "tides", retry: 1 } });
    clock.chance = 0;
    const tides = Array.from({ length: 40 }, () =>
      script<string>(socketError("ECONNRESET"), socketError("ECONNRESET")),
    );
    for (const [number, tide] of tides.entries()) {
      const read = remote.read(`tide.${number}`, tide.call);
      await clock.pass(0);
      await read;
    }
    const sent = tides.reduce((total, tide) => total + tide.count(), 0);
    expect(sent).toBe(40 + 10);
  });
});
