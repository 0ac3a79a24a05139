import { describe, expect, it } from "vitest";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import type { Alarm } from "../src/ledger/ledger.ts";
import type { Finding, Question } from "../src/api/reconciler.ts";
import { never, openHarbour, script, socketError } from "./harbour.ts";

const key = idempotencyKey("charge", "order-17");

/** A harbour with one charge in doubt, and a reconciler that answers as it is told. */
async function openWithDoubt(findings: (Finding | Error)[], options: { idempotent?: true; longestDelay?: "1h" } = {}) {
  const questions: Question[] = [];
  const alarms: Alarm[] = [];
  const { longestDelay } = options;
  const ask = async (question: Question) => {
    questions.push(question);
    const finding = findings.shift() ?? "unknown";
    if (finding instanceof Error) throw finding;
    return finding;
  };
  const harbour = openHarbour({
    reconcile: { charge: { ask, ...(longestDelay !== undefined && { longestDelay }) } },
    onAlarm: (alarm) => void alarms.push(alarm),
    write: { timeout: "10s" },
  });
  const { remote } = harbour;
  const how = options.idempotent === true ? ({ idempotent: true } as const) : {};
  await remote.within({ run: "desk-1" }, () =>
    remote.write("desk.charge", { intent: { total: 17 }, scope: "charge", ...how }, () =>
      Promise.reject(socketError("ECONNRESET")),
    ),
  );
  return { ...harbour, questions, alarms };
}

describe("a reconciler", () => {
  it("is asked by scope, with the key that was sent, the intent and the record", async () => {
    const { remote, questions, ledger } = await openWithDoubt(["unknown"]);
    const [record] = await ledger.listInDoubt();
    expect(await remote.reconcile()).toEqual([
      { id: record?.id, scope: "charge", site: "desk.charge", result: "unknown" },
    ]);
    expect(questions).toEqual([{ id: record?.id, key: record?.key, intent: { total: 17 } }]);
  });

  it("that finds the act settles it, and asking again in that run gives what it found", async () => {
    const { remote, ledger } = await openWithDoubt([{ happened: true, value: { id: "pi_1" } }]);
    expect(await remote.reconcile()).toMatchObject([{ result: "happened" }]);
    expect(await ledger.listInDoubt()).toEqual([]);
    const again = await remote.within({ run: "desk-1" }, () =>
      remote.write<unknown>("desk.charge", { intent: { total: 17 }, scope: "charge" }, never),
    );
    expect(again).toMatchObject({ status: "succeeded", value: { id: "pi_1" }, replayed: true });
  });

  it("that does not find it is believed only once it was asked after the provider's longest delay", async () => {
    const { remote, clock } = await openWithDoubt([{ happened: false }, { happened: false }], { longestDelay: "1h" });
    await clock.pass(3_600_000);
    expect(await remote.reconcile()).toMatchObject([{ result: "too-early" }]);
    await clock.pass(12_000);
    expect(await remote.reconcile()).toMatchObject([{ result: "not-happened" }]);
    const charge = script("charged");
    const again = await remote.within({ run: "desk-1" }, () =>
      remote.write("desk.charge", { intent: { total: 17 }, scope: "charge" }, charge.call),
    );
    expect(again).toMatchObject({ status: "succeeded", value: "charged", replayed: false });
  });

  it("that takes long to say no is judged by when it was asked", async () => {
    const { remote, clock, ledger } = openHarbour({
      write: { timeout: "10s" },
      reconcile: {
        charge: {
          longestDelay: "1h",
          ask: async () => {
            await clock.pass(3_600_000);
            return { happened: false };
          },
        },
      },
    });
    await remote.write("charge", { key }, () => Promise.reject(socketError("ECONNRESET")));
    await clock.pass(60_000);
    expect(await remote.reconcile()).toMatchObject([{ result: "too-early" }]);
    expect(await ledger.listInDoubt()).toHaveLength(1);
  });

  it("without a declared delay settles nothing by a no", async () => {
    const { remote, clock } = await openWithDoubt([{ happened: false }]);
    await clock.pass(86_400_000);
    expect(await remote.reconcile()).toMatchObject([{ result: "too-early" }]);
  });

  it("settles nothing by a no while the act can be resumed under its key", async () => {
    const { remote, clock } = await openWithDoubt([{ happened: false }, { happened: false }], {
      idempotent: true,
      longestDelay: "1h",
    });
    await clock.pass(2 * 3_600_000);
    expect(await remote.reconcile()).toMatchObject([{ result: "too-early" }]);
    await clock.pass(22 * 3_600_000);
    expect(await remote.reconcile()).toMatchObject([{ result: "not-happened" }]);
  });

  it("that throws leaves the record in doubt and says why", async () => {
    const cause = new Error("the provider is away");
    const { remote, ledger } = await openWithDoubt([cause]);
    expect(await remote.reconcile()).toMatchObject([{ result: "unknown", cause }]);
    expect(await ledger.listInDoubt()).toHaveLength(1);
  });

  it("is missed where none is registered for the scope", async () => {
    const { remote } = openHarbour();
    await remote.write("charge", { key }, () => Promise.reject(socketError("ECONNRESET")));
    expect(await remote.reconcile()).toMatchObject([{ scope: "charge", result: "no-reconciler" }]);
  });

  it("is asked only about what the filter lets through", async () => {
    const { remote, questions } = await openWithDoubt([]);
    expect(await remote.reconcile({ scope: "refund" })).toEqual([]);
    expect(await remote.reconcile({ run: "desk-2" })).toEqual([]);
    expect(questions).toEqual([]);
  });
});

describe("evidence after a settlement", () => {
  it("sounds an alarm", async () => {
    const alarms: Alarm[] = [];
    let finish: (value: string) => void = () => undefined;
    const { remote, clock, ledger } = openHarbour({ onAlarm: (alarm) => void alarms.push(alarm) });
    const late = remote.write(
      "charge",
      { key, timeout: "2s" },
      () => new Promise<string>((resolve) => (finish = resolve)),
    );
    await clock.pass(2_000);
    await late;
    const [record] = await ledger.listInDoubt();
    await ledger.reconcile(record?.id ?? "", { happened: false, askedAt: clock.now() }, { person: "ann" });
    finish("charged after all");
    await clock.pass(0);
    expect(alarms).toEqual([{ kind: "told-failed-but-happened", id: record?.id, laterIds: [] }]);
  });
});
