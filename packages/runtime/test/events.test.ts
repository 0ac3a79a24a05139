import { describe, expect, it, vi } from "vitest";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import { never, openHarbour, script, socketError } from "./harbour.ts";

describe("onCall", () => {
  it("hears of every call: what it was, how it ended, how long it took and how many requests left", async () => {
    const { remote, clock, events } = openHarbour({ timeout: "5s" });
    clock.chance = 1;
    const tide = script<string>(socketError("ECONNRESET"), "rising");
    const read = remote.read("tide.now", { retry: { times: 1, base: 1_000 } }, tide.call);
    await clock.pass(1_000);
    await read;
    const key = idempotencyKey("charge", 17);
    await remote.write("charge", { key }, async () => "charged");
    await remote.write("charge", { key }, never);
    const desk = remote.agent("desk", never);
    await clock.pass(5_000);
    await desk;
    expect(events).toEqual([
      { site: "tide.now", effect: "read", outcome: "succeeded", attempts: 2, durationMs: 1_000, replayed: false },
      { site: "charge", effect: "write", outcome: "succeeded", attempts: 1, durationMs: 0, replayed: false },
      { site: "charge", effect: "write", outcome: "succeeded", attempts: 0, durationMs: 0, replayed: true },
      {
        site: "desk",
        effect: "composite",
        outcome: "unknown",
        attempts: 1,
        durationMs: 5_000,
        replayed: false,
        reason: "deadline_exceeded",
      },
    ]);
  });

  it("cannot change what became of a call by throwing", async () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const { remote } = openHarbour({
      onCall: () => {
        throw new Error("no metrics today");
      },
    });
    expect(await remote.read("tide.now", async () => "rising")).toMatchObject({ status: "succeeded" });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining("no metrics today"), expect.anything());
    warn.mockRestore();
  });
});
