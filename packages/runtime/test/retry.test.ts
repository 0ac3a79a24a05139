import { afterEach, describe, expect, it, vi } from "vitest";
import { openHarbour, script, socketError, statusError } from "./harbour.ts";
import { settle } from "../src/testing/hand-clock.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("a repeat", () => {
  it("waits a random part of a time that doubles up to a bound", async () => {
    const { remote, clock } = openHarbour({ timeout: "1h", breaker: false });
    clock.chance = 1;
    const at: number[] = [];
    const began = clock.now();
    const outcome = remote.read("tide.now", { retry: { times: 5, base: 1_000, max: 5_000 } }, () => {
      at.push(clock.now() - began);
      return Promise.reject(socketError("ECONNRESET"));
    });
    await clock.pass(60_000);
    await outcome;
    expect(at.map((instant, index) => instant - (at[index - 1] ?? 0))).toEqual([0, 1_000, 2_000, 4_000, 5_000, 5_000]);
  });

  it("may come at once, for all callers wait differently", async () => {
    const { remote, clock } = openHarbour();
    clock.chance = 0;
    const tide = script<string>(socketError("ECONNRESET"), "rising");
    const outcome = remote.read("tide.now", { retry: 1 }, tide.call);
    await clock.pass(0);
    expect(await outcome).toMatchObject({ status: "succeeded" });
  });

  it.each([
    ["seconds", { "retry-after": "7" }, 7_000],
    ["milliseconds", { "retry-after-ms": "1200", "retry-after": "2" }, 1_200],
    ["a date", { "retry-after": "Thu, 01 Jan 2026 00:00:09 GMT" }, 9_000],
  ])("never comes before what Retry-After asks for in %s", async (_unit, headers, waitMs) => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 1) });
    const { remote, clock } = openHarbour();
    clock.chance = 0;
    const tide = script<string>(statusError(429, headers), "rising");
    const outcome = remote.read("tide.now", { retry: 1 }, tide.call);
    await clock.pass(waitMs - 1);
    expect(tide.count()).toBe(1);
    await clock.pass(1);
    expect(await outcome).toMatchObject({ status: "succeeded" });
  });

  it("does not come where the callee asks to wait beyond the deadline: the call ends at once", async () => {
    const { remote } = openHarbour({ timeout: "10s" });
    const tide = script<string>(statusError(429, { "retry-after": "120" }), "rising");
    expect(await remote.read("tide.now", { retry: 1 }, tide.call)).toMatchObject({
      status: "failed",
      error: { code: "http_429", retryAfterMs: 120_000 },
    });
    expect(tide.count()).toBe(1);
  });

  it("does not come where the callee forbids it", async () => {
    const { remote } = openHarbour();
    const tide = script<string>(statusError(503, { "x-should-retry": "false" }), "rising");
    expect(await remote.read("tide.now", { retry: 1 }, tide.call)).toMatchObject({ status: "unknown" });
  });

  it("is paid from a budget that successes and time refill", async () => {
    const { remote, clock } = openHarbour({ breaker: false });
    clock.chance = 0;
    let attempts = 0;
    const fail = () => {
      attempts++;
      return Promise.reject(socketError("ECONNRESET"));
    };
    for (let call = 0; call < 20; call++) {
      const outcome = remote.read("tide.now", { retry: 1 }, fail);
      await clock.pass(0);
      await outcome;
    }
    expect(attempts).toBe(30);
    await clock.pass(3_000);
    attempts = 0;
    for (let call = 0; call < 5; call++) {
      const outcome = remote.read("tide.now", { retry: 1 }, fail);
      await clock.pass(0);
      await outcome;
    }
    expect(attempts).toBe(8);
  });
});

describe("an SDK's own repeats", () => {
  it("are handed over where the read repeats in their place, and then it repeats at least as often", async () => {
    const { remote, clock } = openHarbour();
    const presets: number[] = [];
    const outcome = remote.read("tide.now", { retry: 1 }, ({ innerRetries }) => {
      presets.push(innerRetries(3));
      return Promise.reject(socketError("ECONNRESET"));
    });
    await clock.pass(60_000);
    await outcome;
    expect(presets).toEqual([0, 0, 0, 0]);
  });

  it("are handed over where the read was told of no repeats, so that no lost reply hides behind a later no", async () => {
    const { remote, clock } = openHarbour();
    const tide = script<string>(socketError("ECONNRESET"), statusError(429), statusError(429), "rising");
    const outcome = remote.read("tide.now", ({ innerRetries }) => {
      innerRetries(2);
      return tide.call();
    });
    await clock.pass(30_000);
    expect(await outcome).toMatchObject({ status: "unknown", inDoubt: { reason: "ECONNRESET", attempts: 3 } });
  });

  it("stay in an agent, and go where a write is sent once or repeated from outside", async () => {
    const { remote } = openHarbour();
    expect(await remote.agent.orThrow("desk", async ({ innerRetries }) => innerRetries(2))).toBe(2);
    const write = { intent: "moor", unknown: "throw" } as const;
    expect(await remote.write.orThrow("moor", write, async ({ innerRetries }) => innerRetries(2))).toBe(0);
    expect(
      await remote.write.orThrow("moor", { ...write, idempotent: true, retry: 1 }, async ({ innerRetries }) =>
        innerRetries(2),
      ),
    ).toBe(0);
  });

  it("may be asked for from a context that was taken apart", async () => {
    const { remote } = openHarbour({ read: { retry: 1 } });
    await remote.read("tide.now", async ({ innerRetries, remaining, signal, attempt }) => {
      await settle();
      expect([innerRetries(2), remaining(), signal.aborted, attempt]).toEqual([0, 60_000, false, 1]);
    });
  });
});
