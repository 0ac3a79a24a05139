import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storedClock } from "../../src/ledger/file/stored-clock.ts";
import { hostClock } from "../../src/ledger/host-clock.ts";

describe("the host's clock", () => {
  it("follows the wall clock forward", () => {
    const { host, now } = handHost();
    host.wall += 5_000;
    expect(now()).toBe(105_000);
  });

  it("goes on at its own pace where the wall clock is set back, and follows it again once it has caught up", () => {
    const { host, now } = handHost();
    const shown = [-60_000, 10, 90_000].map((step) => {
      host.wall += step;
      host.ticks += 10.25;
      return now();
    });
    expect(shown).toEqual([100_010.25, 100_020.5, 130_010]);
  });

  it("never shows the same instant twice", () => {
    const { now } = handHost();
    const shown = Array.from({ length: 100 }, now);
    expect(new Set(shown).size).toBe(100);
    expect(shown).toEqual(shown.toSorted((left, right) => left - right));
    expect(shown.at(-1)).toBeCloseTo(100_000.1, 2);
  });

  function handHost() {
    const host = { wall: 100_000, ticks: 0.5 };
    const now = hostClock(
      () => host.wall,
      () => host.ticks,
    );
    return { host, now };
  }
});

describe("a clock that processes share", () => {
  let folder = "";
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "thirdstate-clock-"))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("starts at the largest instant that was kept, to the millisecond", async () => {
    const file = join(folder, "clock");
    await storedClock(file, () => 0).keep(1_893_456_000_123);
    expect(await storedClock(file, () => 7).now()).toBe(1_893_456_000_123);
    expect(await storedClock(file, () => 1_893_456_000_124).now()).toBe(1_893_456_000_124);
  });

  it("is not driven forward by fractions of a millisecond that are kept again and again", async () => {
    const file = join(folder, "clock");
    const clocks = [storedClock(file, () => 1_893_456_000_000.7), storedClock(file, () => 1_893_456_000_000.7)];
    for (const clock of [...clocks, ...clocks, ...clocks]) await clock.keep(await clock.now());
    expect(await storedClock(file, () => 1_893_456_000_000.7).now()).toBe(1_893_456_000_000.7);
  });

  it("takes an instant that it is shown for passed, and goes on from there", async () => {
    let host = 50;
    const clock = storedClock(join(folder, "clock"), () => host);
    clock.see(80);
    clock.see(60);
    expect(await clock.now()).toBe(80);
    host += 5;
    expect(await clock.now()).toBe(85);
    host -= 20;
    expect(await clock.now()).toBe(85);
  });
});
