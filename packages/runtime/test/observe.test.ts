import { afterEach, describe, expect, it, vi } from "vitest";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import { brokenLedger } from "./broken-ledger.ts";
import { never, openHarbour, script, socketError } from "./harbour.ts";

const key = idempotencyKey("charge", "order-17");

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("while observing", () => {
  it("no deadline is added", async () => {
    const { remote, clock } = openHarbour({ mode: "observe", timeout: "1s" });
    const outcome = remote.read("tide.now", ({ remaining }) => {
      expect(remaining()).toBe(2_147_483_647);
      return never();
    });
    const first = await Promise.race([outcome, clock.pass(3_600_000).then(() => "still waiting")]);
    expect(first).toBe("still waiting");
  });

  it("nothing is repeated, and an SDK's own repeats stay", async () => {
    const { remote } = openHarbour({ mode: "observe", read: { retry: 3 } });
    const presets: number[] = [];
    const outcome = await remote.read("tide.now", ({ innerRetries }) => {
      presets.push(innerRetries(2));
      return Promise.reject(socketError("ECONNRESET"));
    });
    expect(outcome).toMatchObject({ status: "unknown", inDoubt: { reason: "ECONNRESET" } });
    expect(presets).toEqual([2]);
  });

  it("nothing is withheld, but the ledger is told and what it would have withheld is said", async () => {
    const { remote, events, ledger } = openHarbour({ mode: "observe" });
    const charge = script<string>("first", socketError("ECONNRESET"), "third");
    const outcomes = [];
    for (let ask = 0; ask < 3; ask++) outcomes.push(await remote.write("charge", { key }, charge.call));
    expect(outcomes).toMatchObject([{ value: "first" }, { inDoubt: { reason: "ECONNRESET" } }, { value: "third" }]);
    expect(events.map(({ outcome, withheld }) => [outcome, withheld])).toEqual([
      ["succeeded", undefined],
      ["unknown", "replay"],
      ["succeeded", "replay"],
    ]);
    expect(await ledger.listInDoubt()).toHaveLength(1);
  });

  it("a ledger that is away stops nothing", async () => {
    const { remote } = openHarbour({ mode: "observe", ledger: brokenLedger("open", "ask") });
    const outcome = await remote.agent.orThrow("desk", { run: "desk-1" }, () =>
      remote.write("charge", { key }, async () => "charged"),
    );
    expect(outcome).toMatchObject({ status: "succeeded", value: "charged" });
  });

  it("a ledger that never answers holds nothing up for long", async () => {
    const names = ["open", "ask", "succeed"] as const;
    const sound = brokenLedger();
    const ledger = { ...sound, ...Object.fromEntries(names.map((name) => [name, never])) };
    const { remote, clock } = openHarbour({ mode: "observe", ledger });
    const outcome = remote.agent.orThrow("desk", { run: "desk-1" }, () =>
      remote.write("charge", { key }, async () => "charged"),
    );
    await clock.pass(3_000);
    expect(await Promise.race([outcome, "still waiting"])).toMatchObject({ status: "succeeded", value: "charged" });
  });

  it("a ledger that never takes the receipt holds nothing up for long", async () => {
    const { remote, clock } = openHarbour({ mode: "observe", ledger: { ...brokenLedger(), succeed: never } });
    const outcome = remote.write("charge", { key }, async () => "charged");
    await clock.pass(3_000);
    expect(await Promise.race([outcome, "still waiting"])).toMatchObject({ value: "charged", replayed: false });
  });

  it("an unknown write throws the SDK's own error, as before", async () => {
    const { remote } = openHarbour({ mode: "observe" });
    const error = socketError("ECONNRESET");
    const value = remote.write.orThrow("charge", { key, unknown: "throw" }, () => Promise.reject(error));
    await expect(value).rejects.toBe(error);
  });

  it("nobody is asked for approval", async () => {
    const { remote } = openHarbour({ mode: "observe" });
    expect(await remote.write("charge", { key, approve: never }, async () => "charged")).toMatchObject({
      value: "charged",
    });
  });

  it("may be said of one site", async () => {
    const { remote } = openHarbour({ read: { retry: 1 } });
    expect(
      await remote.read.orThrow("tide.now", { mode: "observe" }, async ({ innerRetries }) => innerRetries(2)),
    ).toBe(2);
    expect(await remote.read.orThrow("tide.now", async ({ innerRetries }) => innerRetries(2))).toBe(0);
  });
});

describe("THIRDSTATE_MODE", () => {
  it("overrides the configuration and every site", async () => {
    vi.stubEnv("THIRDSTATE_MODE", "observe");
    const { remote } = openHarbour({ mode: "enforce", read: { retry: 1 } });
    expect(
      await remote.read.orThrow("tide.now", { mode: "enforce" }, async ({ innerRetries }) => innerRetries(2)),
    ).toBe(2);
  });

  it("is refused with a sentence where it is misspelt", () => {
    vi.stubEnv("THIRDSTATE_MODE", "off");
    expect(() => openHarbour()).toThrow('THIRDSTATE_MODE is "off". Set it to "enforce" or "observe", or unset it.');
  });
});
