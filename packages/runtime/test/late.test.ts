import { describe, expect, it } from "vitest";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { type Harbour, never, openHarbour, script, socketError } from "./harbour.ts";

const key = idempotencyKey("mail", "order-17");

describe("a value that comes after the deadline", () => {
  it("and says that the call failed is not taken for a receipt", async () => {
    const { remote, clock, ledger } = openHarbour();
    let finish: (value: object) => void = () => undefined;
    const send = () => new Promise<object>((resolve) => (finish = resolve));
    const outcome = remote.write("mail.send", { key, timeout: "2s" }, send);
    await clock.pass(2_000);
    finish({ data: null, error: { statusCode: null, name: "application_error" }, headers: null });
    await clock.pass(0);
    expect(await outcome).toMatchObject({ inDoubt: { reason: "deadline_exceeded" } });
    expect(await ledger.listInDoubt()).toMatchObject([{ state: "in-doubt" }]);
    expect(await remote.write("mail.send", { key }, never)).toMatchObject({ inDoubt: { site: "mail.send" } });
  });
});

describe("a ledger that answers late", () => {
  const repeating = { key, idempotent: true, retry: { times: 1, base: 1 }, timeout: "5s" } as const;

  it("to the mark before a repeat does not hold the call beyond its deadline", async () => {
    const { remote, clock } = openSlow("send");
    const charge = script<string>(socketError("ECONNRESET"), "charged");
    const outcome = remote.write("charge", repeating, charge.call);
    await clock.pass(6_500);
    expect(await Promise.race([outcome, "still waiting"])).toMatchObject({ inDoubt: { attempts: 1 } });
  });

  it("lets no repeat leave after the deadline", async () => {
    const { remote, clock, answer } = openSlow("send");
    const charge = script<string>(socketError("ECONNRESET"), "charged");
    const outcome = remote.write("charge", repeating, charge.call);
    await clock.pass(5_000);
    answer();
    await clock.pass(2_000);
    expect(await outcome).toMatchObject({ inDoubt: { attempts: 1 } });
    expect(charge.count()).toBe(1);
  });

  it("with the right to resume an act leaves the act free for whoever asks next", async () => {
    const { remote, clock, answer, sound } = openSlow("ask");
    await sound.remote.write("charge", repeating, () => Promise.reject(new Error("fog")));
    const late = remote.write("charge", repeating, never);
    await clock.pass(5_000);
    expect(await late).toMatchObject({ status: "failed", error: { code: "deadline_exceeded" } });
    answer();
    await clock.pass(0);
    const next = sound.remote.write("charge", { ...repeating, timeout: 10 }, async () => "charged");
    await clock.pass(0);
    expect(await next).toMatchObject({ status: "succeeded", value: "charged" });
  });
});

describe("a listener of alarms", () => {
  it("that throws does not hide a receipt", async () => {
    const onAlarm = () => {
      throw new Error("a typo");
    };
    const { remote, clock, ledger } = openHarbour({ onAlarm });
    let finish: (value: string) => void = () => undefined;
    const outcome = remote.write("charge", { key, timeout: "2s" }, () => new Promise((resolve) => (finish = resolve)));
    await clock.pass(2_000);
    await outcome;
    const [record] = await ledger.listInDoubt();
    await ledger.reconcile(record?.id ?? "", { happened: false, askedAt: clock.now() }, { person: "ann" });
    finish("charged");
    await clock.pass(0);
    expect(clock.timers).toBe(0);
    expect(await remote.write("charge", { key }, never)).toMatchObject({ value: "charged", replayed: true });
  });
});

/** A remote whose ledger keeps one kind of question waiting, over the ledger of one that is sound. */
function openSlow(name: "ask" | "send"): Harbour & { answer: () => void; sound: Harbour } {
  const sound = openHarbour();
  let answer: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (answer = resolve));
  const slow: Ledger = {
    ...sound.ledger,
    ask: async (request) => {
      if (name === "ask") await gate;
      return sound.ledger.ask(request);
    },
    send: async (lease, limits) => {
      if (name === "send") await gate;
      return sound.ledger.send(lease, limits);
    },
  };
  const open = openHarbour({ ledger: slow });
  return { ...open, answer: () => answer(), sound };
}
