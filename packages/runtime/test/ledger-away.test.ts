import { isUnknown } from "@thirdstate/types";
import { describe, expect, it } from "vitest";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import { brokenLedger } from "./broken-ledger.ts";
import { never, openHarbour, script, statusError, socketError } from "./harbour.ts";

const key = idempotencyKey("charge", "order-17");

describe("a write whose ledger is away", () => {
  it("before anything was sent has failed", async () => {
    const { remote } = openHarbour({ ledger: brokenLedger("ask") });
    const charge = script("charged");
    expect(await remote.write("charge", { key }, charge.call)).toMatchObject({
      status: "failed",
      error: { reason: "not-executed", code: "ledger_unreachable", message: "The ledger is away (ask)." },
    });
    expect(charge.count()).toBe(0);
  });

  it("and never answers has failed at its deadline, and gives back the lease that comes too late", async () => {
    const sound = openHarbour();
    let answer: () => void = () => undefined;
    const slow = {
      ...sound.ledger,
      ask: async (request: Parameters<typeof sound.ledger.ask>[0]) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return sound.ledger.ask(request);
      },
    };
    const { remote, clock } = openHarbour({ ledger: slow });
    const outcome = remote.write("charge", { key, timeout: "5s" }, never);
    await clock.pass(5_000);
    expect(await outcome).toMatchObject({ status: "failed", error: { code: "deadline_exceeded" } });
    answer();
    await clock.pass(0);
    expect(await sound.remote.write("charge", { key }, async () => "charged")).toMatchObject({ value: "charged" });
  });

  it("after a success has succeeded, and the receipt is recorded as soon as the ledger is back", async () => {
    const ledger = brokenLedger("succeed");
    const { remote, clock } = openHarbour({ ledger });
    expect(await remote.write("charge", { key }, async () => "charged")).toMatchObject({
      value: "charged",
      replayed: false,
    });
    ledger.mend();
    await clock.pass(200);
    expect(await remote.write("charge", { key }, never)).toMatchObject({ value: "charged", replayed: true });
  });

  it("while another holds the act is unknown, for the other may have sent it", async () => {
    const sound = openHarbour();
    let isAway = false;
    const ledger = {
      ...sound.ledger,
      ask: (request: Parameters<typeof sound.ledger.ask>[0]) =>
        isAway ? Promise.reject(new Error("away")) : sound.ledger.ask(request),
    };
    const { remote, clock } = openHarbour({ ledger });
    void sound.remote.write("charge", { key }, never);
    const second = remote.write("charge", { key }, never);
    await clock.pass(10);
    isAway = true;
    await clock.pass(1_000);
    expect(await second).toMatchObject({ inDoubt: { reason: "in_progress" } });
  });

  it("stops trying to record after a while", async () => {
    const ledger = brokenLedger("succeed");
    const { remote, clock } = openHarbour({ ledger });
    await remote.write("charge", { key }, async () => "charged");
    await clock.pass(600_000);
    expect(ledger.calls.filter((name) => name === "succeed")).toHaveLength(6);
    expect(clock.timers).toBe(0);
  });

  it("after a failure is unknown, for somebody else may have sent it", async () => {
    const { remote } = openHarbour({ ledger: brokenLedger("fail") });
    const outcome = await remote.write("charge", { key }, () => Promise.reject(statusError(422)));
    expect(outcome).toMatchObject({ inDoubt: { reason: "ledger_unreachable" } });
  });

  it("after an unknown is unknown", async () => {
    const { remote } = openHarbour({ ledger: brokenLedger("markUnknown") });
    const outcome = await remote.write("charge", { key }, () => Promise.reject(socketError("EPIPE")));
    expect(outcome).toMatchObject({ inDoubt: { reason: "EPIPE" } });
  });

  it("before a repeat is not repeated", async () => {
    const { remote, clock } = openHarbour({ ledger: brokenLedger("send") });
    const charge = script<string>(socketError("ECONNREFUSED"), "charged");
    const outcome = remote.write("charge", { key, idempotent: true, retry: 1 }, charge.call);
    await clock.pass(10_000);
    expect(isUnknown(await outcome)).toBe(true);
    expect(charge.count()).toBe(1);
  });
});
