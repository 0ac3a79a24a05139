import { describe, expect, it } from "vitest";
import { never, openHarbour, script, socketError } from "./harbour.ts";
import { settle } from "../src/testing/hand-clock.ts";

describe("a deadline", () => {
  it("ends a call that does not answer, and aborts its signal", async () => {
    const { remote, clock } = openHarbour({ timeout: "60s", read: { timeout: "5s" } });
    let seen: AbortSignal | undefined;
    const outcome = remote.read("tide.now", ({ signal }) => {
      seen = signal;
      return never();
    });
    await clock.pass(4_999);
    expect(seen?.aborted).toBe(false);
    await clock.pass(1);
    expect(seen?.reason).toMatchObject({ name: "TimeoutError" });
    expect(await outcome).toMatchObject({ status: "unknown", inDoubt: { reason: "deadline_exceeded", attempts: 1 } });
  });

  it("that has passed is final: what comes later disturbs nobody", async () => {
    const { remote, clock } = openHarbour({ timeout: "5s" });
    let fail: (error: Error) => void = () => undefined;
    const outcome = remote.read("tide.now", () => new Promise((_resolve, reject) => (fail = reject)));
    await clock.pass(5_000);
    fail(new Error("too late"));
    await settle();
    expect(await outcome).toMatchObject({ inDoubt: { reason: "deadline_exceeded" } });
  });

  it("is the nearest of all that enclose the call", async () => {
    const { remote, clock } = openHarbour();
    const left: number[] = [];
    const read = (timeout: number) =>
      remote.read("tide.now", { timeout }, async ({ remaining }) => void left.push(remaining()));
    await remote.within({ timeout: 5_000 }, async () => {
      await read(60_000);
      await read(2_000);
      await remote.agent("desk", { timeout: 3_000 }, async () => {
        await read(60_000);
        await clock.pass(1_000);
        await read(60_000);
      });
      await read(60_000);
    });
    expect(left).toEqual([5_000, 2_000, 3_000, 2_000, 4_000]);
  });

  it("is left behind by what is detached", async () => {
    const { remote } = openHarbour();
    await remote.within({ timeout: 5_000, run: "night-watch" }, async () => {
      await remote.within({ detached: true }, async ({ run, remaining }) => {
        expect(run).toBeUndefined();
        expect(remaining()).toBe(2_147_483_647);
      });
    });
  });

  it("lets nothing leave once it has passed", async () => {
    const { remote, clock } = openHarbour();
    const tide = script("rising");
    const outcome = await remote.within({ timeout: 1_000 }, async () => {
      await clock.pass(1_000);
      return remote.read("tide.now", tide.call);
    });
    expect(outcome).toMatchObject({ status: "failed", error: { reason: "not-executed", code: "deadline_exceeded" } });
    expect(tide.count()).toBe(0);
  });

  it("allows a repeat after an attempt's own time limit", async () => {
    const { remote, clock } = openHarbour();
    const signals: AbortSignal[] = [];
    const outcome = remote.read("tide.now", { attemptTimeout: "1s", retry: 1 }, ({ signal, attempt }) => {
      signals.push(signal);
      return attempt === 1 ? never() : Promise.resolve("rising");
    });
    await clock.pass(10_000);
    expect(await outcome).toMatchObject({ status: "succeeded", value: "rising" });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it("leaves no timer and no listener behind", async () => {
    const { remote, clock } = openHarbour();
    const controller = new AbortController();
    const { signal } = controller;
    let listeners = 0;
    const watched = new Proxy(signal, {
      get(target, name) {
        if (name === "addEventListener") return () => void listeners++;
        if (name === "removeEventListener") return () => void listeners--;
        return Reflect.get(target, name, target);
      },
    });
    await remote.read(
      "tide.now",
      { signal: watched, retry: 1, attemptTimeout: 50 },
      async ({ signal: own }) => own.aborted,
    );
    expect([clock.timers, listeners]).toEqual([0, 0]);
  });
});

describe("an abort from outside", () => {
  it("before the call lets nothing leave", async () => {
    const { remote } = openHarbour();
    const tide = script("rising");
    const outcome = await remote.read("tide.now", { signal: AbortSignal.abort("closed") }, tide.call);
    expect(outcome).toMatchObject({
      status: "failed",
      error: { reason: "not-executed", code: "aborted", cause: "closed" },
    });
    expect(tide.count()).toBe(0);
  });

  it("during an attempt ends it at once where nobody hears the signal, and is never repeated", async () => {
    const { remote, clock } = openHarbour();
    const controller = new AbortController();
    let attempts = 0;
    const outcome = remote.read("tide.now", { signal: controller.signal, retry: 3 }, () => {
      attempts++;
      return never();
    });
    await settle();
    controller.abort();
    await clock.pass(0);
    expect(await outcome).toMatchObject({ status: "unknown", inDoubt: { reason: "aborted" } });
    expect(attempts).toBe(1);
  });

  it("gives the SDK a moment to reject with its own error", async () => {
    const { remote, clock } = openHarbour();
    const controller = new AbortController();
    const own = Object.assign(new Error("Request was aborted."), { name: "APIUserAbortError" });
    const value = remote.read.orThrow("tide.now", { signal: controller.signal }, ({ signal }) => {
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => setImmediate(reject, own));
      });
    });
    const caught = value.catch((error: unknown) => error);
    controller.abort();
    await clock.pass(0);
    expect(await caught).toBe(own);
  });

  it("ends the call soon even if the SDK does not react", async () => {
    const { remote, clock } = openHarbour();
    const controller = new AbortController();
    const value = remote.read.orThrow("tide.now", { signal: controller.signal }, ({ signal }) =>
      signal.aborted ? Promise.resolve("") : never(),
    );
    const caught = value.catch((error: unknown) => error);
    controller.abort("the captain left");
    await clock.pass(50);
    expect(await caught).toBe("the captain left");
  });

  it("during a wait ends the call with what the last attempt proved", async () => {
    const { remote, clock } = openHarbour();
    const controller = new AbortController();
    const tide = script<string>(socketError("ECONNREFUSED"), "rising");
    const outcome = remote.read("tide.now", { signal: controller.signal, retry: 1 }, tide.call);
    await settle();
    controller.abort();
    await clock.pass(0);
    expect(await outcome).toMatchObject({ status: "failed", error: { code: "ECONNREFUSED" } });
    expect(tide.count()).toBe(1);
  });

  it("of an enclosing call aborts the calls inside", async () => {
    const { remote, clock } = openHarbour();
    const controller = new AbortController();
    const outcome = remote.within({ signal: controller.signal }, () =>
      remote.agent("desk", () => remote.read("tide.now", never)),
    );
    await settle();
    controller.abort();
    await clock.pass(100);
    expect(await outcome).toMatchObject({ inDoubt: { reason: "aborted" } });
  });
});
