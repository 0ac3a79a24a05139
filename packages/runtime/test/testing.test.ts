import { isUnknown } from "@thirdstate/types";
import { describe, expect, it, vi } from "vitest";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import { HandClock, passThroughRemote, testRemote } from "../src/testing.ts";
import { never, socketError } from "./harbour.ts";

describe("a pass-through remote", () => {
  it("lets the same write through each time, and gives what it gives", async () => {
    const remote = passThroughRemote();
    const charge = vi.fn(async () => "charged");
    const options = { key: idempotencyKey("order", 7), unknown: "throw" } as const;
    expect(await remote.write.orThrow("charge", options, charge)).toBe("charged");
    expect(await remote.write.orThrow("charge", options, charge)).toBe("charged");
    expect(charge).toHaveBeenCalledTimes(2);
  });

  it("throws what the call throws, and repeats nothing", async () => {
    const remote = passThroughRemote({ read: { retry: 5 } });
    const error = socketError("ECONNRESET");
    const read = vi.fn(() => Promise.reject(error));
    await expect(remote.read.orThrow("tide.now", read)).rejects.toBe(error);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("keeps the SDK's own retries where they are", async () => {
    const kept = await passThroughRemote().read.orThrow("tide.now", async ({ innerRetries }) => innerRetries(2));
    expect(kept).toBe(2);
  });
});

describe("a remote on a clock that the test moves", () => {
  it("comes to its deadline when the test says so", async () => {
    const clock = new HandClock();
    const remote = testRemote({ clock, timeout: "5s" });
    const charge = remote.write("charge", { key: idempotencyKey("order", 7) }, never);
    await clock.pass(5_000);
    expect(isUnknown(await charge)).toBe(true);
    expect(clock.timers).toBe(0);
  });

  it("waits for its repeats without waiting", async () => {
    const clock = new HandClock();
    const remote = testRemote({ clock });
    const lose = vi.fn(() => Promise.reject(socketError("ECONNRESET")));
    const read = remote.read("tide.now", { retry: 2 }, lose);
    await clock.pass(60_000);
    await read;
    expect(lose).toHaveBeenCalledTimes(3);
  });
});
