import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storedClock } from "../../src/ledger/file/stored-clock.ts";
import { hostClock } from "../../src/ledger/host-clock.ts";

describe("the host's clock", () => {
  it("follows the wall clock forward", () => {
    let wall = 1_000;
    const now = hostClock(
      () => wall,
      () => wall,
    );
    wall += 5_000;
    expect(now()).toBe(6_000);
  });

  it("goes on at its own pace where the wall clock is set back, and follows it again once it has caught up", () => {
    const host = { wall: 100_000, ticks: 0.5 };
    const now = hostClock(
      () => host.wall,
      () => host.ticks,
    );
    const shown = [now()];
    for (const [wall, ticks] of [
      [-60_000, 10.4],
      [10, 10.4],
      [90_000, 10],
    ] as const) {
      host.wall += wall;
      host.ticks += ticks;
      shown.push(now());
    }
    expect(shown).toEqual([100_000, 100_010, 100_020, 130_010]);
  });
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
