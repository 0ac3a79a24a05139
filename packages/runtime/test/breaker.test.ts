import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openHarbour, script, socketError, statusError } from "./harbour.ts";

describe("a site's breaker", () => {
  // cockatiel reads the time of day from `Date`.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("opens after five attempts in a row that the callee did not answer, and then nothing is sent", async () => {
    const { remote } = openHarbour();
    const tide = script<string>(...Array.from({ length: 5 }, () => socketError("ECONNRESET")), "rising");
    for (let call = 0; call < 5; call++) await remote.read("tide.now", tide.call);
    expect(await remote.read("tide.now", tide.call)).toMatchObject({
      status: "failed",
      error: { reason: "not-executed", code: "breaker_open" },
    });
    expect(tide.count()).toBe(5);
    expect(await remote.read("tide.next", tide.call)).toMatchObject({ status: "succeeded" });
  });

  it("lets one attempt through after a while, and closes when it is answered", async () => {
    const { remote } = openHarbour({ breaker: { failures: 1, halfOpenAfter: "10s" } });
    await remote.read("tide.now", () => Promise.reject(socketError("ECONNRESET")));
    vi.setSystemTime(Date.now() + 10_000);
    let answer: (tide: string) => void = () => undefined;
    const first = remote.read("tide.now", () => new Promise<string>((resolve) => (answer = resolve)));
    expect(await remote.read("tide.now", async () => "rising")).toMatchObject({ error: { code: "breaker_open" } });
    answer("rising");
    expect(await first).toMatchObject({ value: "rising" });
    expect(await remote.read("tide.now", async () => "falling")).toMatchObject({ value: "falling" });
  });

  it("does not count a clear no, or a caller who left", async () => {
    const { remote, clock } = openHarbour({ breaker: { failures: 1 } });
    await remote.read("tide.now", () => Promise.reject(statusError(404)));
    const controller = new AbortController();
    const left = remote.read("tide.now", { signal: controller.signal }, () => new Promise(() => undefined));
    controller.abort();
    await clock.pass(0);
    await left;
    expect(await remote.read("tide.now", async () => "rising")).toMatchObject({ status: "succeeded" });
  });

  it.each([
    ["MCP, as a timeout", Object.assign(new Error("The client left."), { name: "McpError", code: -32001 })],
    ["others, in words of their own", new Error("AbortError")],
    ["others, as a lost connection", socketError("ECONNRESET")],
  ])("does not count a caller who left where the SDK reports that alike: %s", async (_who, own) => {
    const { remote, clock } = openHarbour({ breaker: { failures: 1 } });
    const controller = new AbortController();
    const left = remote.read("tide.now", { signal: controller.signal, retry: 1 }, ({ signal }) => {
      return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(own)));
    });
    controller.abort();
    await clock.pass(1_000);
    expect(await left).toMatchObject({ status: "unknown", inDoubt: { reason: "aborted", attempts: 1 } });
    expect(await remote.read("tide.now", async () => "rising")).toMatchObject({ status: "succeeded" });
  });

  it("is not held closed by callers who leave while nothing comes", async () => {
    const { remote, clock } = openHarbour({ breaker: { failures: 2 } });
    const lose = () => remote.read("tide.now", () => Promise.reject(socketError("ECONNRESET")));
    await lose();
    const controller = new AbortController();
    const left = remote.read("tide.now", { signal: controller.signal }, () => new Promise(() => undefined));
    controller.abort();
    await clock.pass(0);
    expect(await left).toMatchObject({ inDoubt: { reason: "aborted" } });
    await lose();
    expect(await remote.read("tide.now", async () => "rising")).toMatchObject({ error: { code: "breaker_open" } });
  });

  it("refuses a count that would open it at nothing", () => {
    expect(() => openHarbour({ breaker: { failures: 0 } })).toThrow("Give a whole number of 1 or more, or `false`.");
    expect(() => openHarbour({ providers: { tides: { breaker: { failures: 1.5 } } } })).toThrow("1.5 failures");
  });

  it("leaves a write that it stopped free to be sent later", async () => {
    const { remote } = openHarbour({ breaker: { failures: 1, halfOpenAfter: "10s" } });
    const moor = (call: () => Promise<string>) =>
      remote.agent.orThrow("desk", () => remote.write("moor", { intent: 4 }, call));
    await moor(() => Promise.reject(socketError("ECONNREFUSED")));
    expect(await moor(async () => "moored")).toMatchObject({ status: "failed", error: { code: "breaker_open" } });
    vi.setSystemTime(Date.now() + 10_000);
    expect(await moor(async () => "moored")).toMatchObject({ status: "succeeded" });
  });
});
