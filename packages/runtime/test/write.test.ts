import { isUnknown, orThrow, UnknownOutcomeError } from "@thirdstate/types";
import { describe, expect, it } from "vitest";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import type { WriteOptions } from "../src/api/options.ts";
import { never, openHarbour, restart, script, socketError, statusError } from "./harbour.ts";
import { settle } from "../src/testing/hand-clock.ts";

const order = idempotencyKey("charge", "order-17");

describe("a write inside a run", () => {
  it("asked again once its success was told is a new act under a new key", async () => {
    const { remote } = openHarbour();
    const keys = await remote.agent.orThrow("desk", async () => {
      const first = await remote.write("charge", { intent: { total: 17 } }, async ({ key }) => key);
      const second = await remote.write("charge", { intent: { total: 17 } }, async ({ key }) => key);
      return [orThrow(first, { unknown: "throw" }), orThrow(second, { unknown: "throw" })];
    });
    expect(new Set(keys).size).toBe(2);
  });

  it("is replayed, act by act, in a new opening of the run that was not closed", async () => {
    const harbour = openHarbour();
    const charge = script("first", "second", "third");
    const write = (remote = harbour.remote) => remote.write("charge", { intent: { total: 17 } }, charge.call);
    const crashed = harbour.remote.within({ run: "desk-1" }, async () => {
      await write();
      await write();
      throw new Error("power cut");
    });
    await expect(crashed).rejects.toThrow("power cut");
    const { remote } = restart(harbour);
    const outcomes = await remote.within({ run: "desk-1" }, async () => [
      await write(remote),
      await write(remote),
      await write(remote),
    ]);
    expect(outcomes).toMatchObject([
      { value: "first", replayed: true },
      { value: "second", replayed: true },
      { value: "third", replayed: false },
    ]);
    expect(charge.count()).toBe(3);
  });

  it("is a new act in an opening after the run was closed", async () => {
    const harbour = openHarbour();
    const charge = script("first", "second");
    const open = () =>
      harbour.remote.within({ run: "desk-1" }, () => harbour.remote.write("charge", { intent: 17 }, charge.call));
    await open();
    await harbour.clock.pass(1);
    expect(await open()).toMatchObject({ value: "second", replayed: false });
  });

  it("is closed by `saved` before the run ends", async () => {
    const harbour = openHarbour();
    const charge = script("first", "second");
    const crashed = harbour.remote.agent.orThrow("desk", { run: "desk-1" }, async ({ run }) => {
      await harbour.remote.write("charge", { intent: 17 }, charge.call);
      await run.saved();
      throw new Error("power cut");
    });
    await expect(crashed).rejects.toThrow("power cut");
    await harbour.clock.pass(1);
    const { remote } = restart(harbour);
    const outcome = await remote.within({ run: "desk-1" }, () => remote.write("charge", { intent: 17 }, charge.call));
    expect(outcome).toMatchObject({ value: "second", replayed: false });
  });

  it("asked twice at once is one act: the second asker waits for the first", async () => {
    const { remote, clock } = openHarbour();
    let moor: (where: string) => void = () => undefined;
    let calls = 0;
    const write = () =>
      remote.write("moor", { intent: "pier 4" }, () => {
        calls++;
        return new Promise<string>((resolve) => (moor = resolve));
      });
    const both = remote.agent.orThrow("desk", () => Promise.all([write(), write()]));
    await clock.pass(500);
    moor("moored");
    await clock.pass(2_000);
    expect(await both).toMatchObject([
      { value: "moored", replayed: false },
      { value: "moored", replayed: true },
    ]);
    expect(calls).toBe(1);
  });

  it("is unknown to an asker whose own time is up while another holds the act", async () => {
    const { remote, clock } = openHarbour();
    const slow = () => remote.write("moor", { intent: 4, timeout: "60s" }, never);
    const quick = () => remote.write("moor", { intent: 4, timeout: "3s" }, never);
    const pair = remote.agent.orThrow("desk", async () => {
      void slow();
      await settle();
      return quick();
    });
    for (let second = 0; second < 4; second++) await clock.pass(1_000);
    expect(await pair).toMatchObject({ inDoubt: { site: "moor", reason: "in_progress", phase: "maybe-sent" } });
  });

  it("whose caller gave up is not told, so that asking again replays it", async () => {
    const { remote, clock } = openHarbour();
    const controller = new AbortController();
    let finish: (value: string) => void = () => undefined;
    await remote.agent.orThrow("desk", async () => {
      const abandoned = remote.write("charge", { intent: 17, signal: controller.signal }, ({ signal }) => {
        return new Promise<string>((resolve) => {
          finish = resolve;
          signal.addEventListener("abort", () => undefined);
        });
      });
      await settle();
      controller.abort();
      finish("charged");
      await clock.pass(100);
      expect(await abandoned).toMatchObject({ status: "succeeded", value: "charged" });
      const again = await remote.write("charge", { intent: 17 }, () => Promise.reject(new Error("charged twice")));
      expect(again).toMatchObject({ value: "charged", replayed: true });
    });
  });

  it("whose success comes after its deadline is told as unknown, and as a success to whoever asks again", async () => {
    const { remote, clock } = openHarbour();
    let finish: (value: string) => void = () => undefined;
    await remote.agent.orThrow("desk", async () => {
      const late = remote.write(
        "charge",
        { intent: 17, timeout: "2s" },
        () => new Promise<string>((resolve) => (finish = resolve)),
      );
      await clock.pass(2_000);
      expect(isUnknown(await late)).toBe(true);
      finish("charged after all");
      await settle();
      const again = await remote.write("charge", { intent: 17 }, never);
      expect(again).toMatchObject({ value: "charged after all", replayed: true });
    });
  });
});

describe("a write under a business key", () => {
  it("is one act for good: in the same run, in another run, and after a restart", async () => {
    const harbour = openHarbour();
    const charge = script("charged");
    const write = (remote = harbour.remote) => remote.write("charge", { key: order }, charge.call);
    await harbour.remote.agent.orThrow("desk", async () => {
      expect(await write()).toMatchObject({ value: "charged", replayed: false });
      expect(await write()).toMatchObject({ value: "charged", replayed: true });
    });
    expect(await write()).toMatchObject({ replayed: true });
    expect(await write(restart(harbour).remote)).toMatchObject({ replayed: true });
    expect(charge.count()).toBe(1);
  });

  it("goes to the callee as given, and gets a number after a proved failure", async () => {
    const { remote } = openHarbour();
    const keys: string[] = [];
    const refuse = ({ key }: { key: string }) => {
      keys.push(key);
      return keys.length === 1 ? Promise.reject(statusError(422)) : Promise.resolve("charged");
    };
    expect(await remote.write("charge", { key: order }, refuse)).toMatchObject({ status: "failed" });
    expect(await remote.write("charge", { key: order }, refuse)).toMatchObject({ status: "succeeded" });
    expect(keys).toEqual([order, `${order}.2`]);
  });

  it("asked for with other contents is a conflict, and nothing is sent", async () => {
    const { remote } = openHarbour();
    await remote.write("charge", { key: order, fingerprint: { total: 17 } }, async () => "charged");
    const other = await remote.write("charge", { key: order, fingerprint: { total: 18 } }, never);
    expect(other).toMatchObject({ status: "failed", error: { reason: "rejected", code: "key_conflict" } });
  });
});

describe("a write that the callee dedupes", () => {
  it("is repeated under one key, each repeat marked before it leaves", async () => {
    const { remote, clock, ledger } = openHarbour();
    const keys: string[] = [];
    const outcome = remote.write("charge", { key: order, idempotent: true, retry: 2 }, ({ key, attempt }) => {
      keys.push(key);
      return attempt < 3 ? Promise.reject(socketError("ECONNRESET")) : Promise.resolve("charged");
    });
    await clock.pass(30_000);
    expect(await outcome).toMatchObject({ status: "succeeded", value: "charged" });
    expect(keys).toEqual([order, order, order]);
    expect(await ledger.listInDoubt()).toEqual([]);
  });

  it("is resumed under its key when it is asked for again in doubt, and stays in doubt on a refusal", async () => {
    const { remote } = openHarbour();
    const charge = script<string>(socketError("ECONNRESET"), socketError("ECONNREFUSED"), statusError(422), "charged");
    const write = () => remote.write("charge", { key: order, idempotent: true }, charge.call);
    const outcomes = [await write(), await write(), await write(), await write()];
    expect(outcomes).toMatchObject([
      { inDoubt: { reason: "ECONNRESET", key: order } },
      { inDoubt: { reason: "earlier_attempt" } },
      { inDoubt: { reason: "earlier_attempt" } },
      { status: "succeeded", value: "charged" },
    ]);
  });

  it("is settled by a refusal that the callee keeps under the key", async () => {
    const { remote } = openHarbour();
    const declined = Object.assign(new Error("Your card was declined."), {
      type: "StripeCardError",
      statusCode: 402,
      code: "card_declined",
    });
    const charge = script<string>(socketError("ECONNRESET"), declined);
    const write = () => remote.write("charge", { key: order, idempotent: true }, charge.call);
    await write();
    expect(await write()).toMatchObject({ status: "failed", error: { reason: "rejected", code: "card_declined" } });
  });

  it("is not resumed once the callee may have forgotten the key", async () => {
    const { remote, clock } = openHarbour();
    const options = { key: order, idempotent: true, keyRetention: "1h" } as const;
    await remote.write("charge", options, () => Promise.reject(socketError("ECONNRESET")));
    await clock.pass(3_600_000);
    expect(await remote.write("charge", options, never)).toMatchObject({ inDoubt: { reason: "ECONNRESET" } });
  });
});

describe("a write that the callee does not dedupe", () => {
  it("is sent once: in doubt, it is answered unknown with its record, and nothing leaves", async () => {
    const { remote, ledger } = openHarbour();
    const moor = script<string>(socketError("ECONNRESET"), "moored");
    const write = () => remote.write("moor", { key: order }, moor.call);
    const first = await write();
    const second = await write();
    expect(moor.count()).toBe(1);
    expect(first).toMatchObject({ inDoubt: { reason: "ECONNRESET", attempts: 1 } });
    expect(second).toMatchObject({ inDoubt: { reason: "ECONNRESET", attempts: 1 } });
    expect((await ledger.listInDoubt()).map(({ id }) => id)).toEqual([isUnknown(second) && second.inDoubt.id]);
  });

  it("may be sent again after a proof that it did not happen", async () => {
    const { remote } = openHarbour();
    const moor = script<string>(socketError("ECONNREFUSED"), "moored");
    const write = () => remote.write("moor", { key: order }, moor.call);
    expect(await write()).toMatchObject({ status: "failed", error: { reason: "not-executed", code: "ECONNREFUSED" } });
    expect(await write()).toMatchObject({ status: "succeeded", value: "moored" });
  });

  it("is put in doubt by control flow that leaves through it", async () => {
    const { remote, ledger } = openHarbour();
    const interrupt = Object.assign(new Error("ask"), { name: "GraphInterrupt" });
    await expect(remote.write("moor", { key: order }, () => Promise.reject(interrupt))).rejects.toBe(interrupt);
    expect(await ledger.listInDoubt()).toMatchObject([{ inDoubt: { reason: "control_flow" } }]);
  });

  it("outside any run and without a key is ledgered, and asked again is another act", async () => {
    const { remote } = openHarbour();
    const moor = script("first", "second");
    await remote.write("moor", { intent: "pier 4" }, moor.call);
    expect(await remote.write("moor", { intent: "pier 4" }, moor.call)).toMatchObject({ value: "second" });
  });
});

describe("a write that does not say clearly which act it is", () => {
  it("is refused in a sentence, for callers without types", async () => {
    const { remote } = openHarbour();
    await expect(remote.write("moor", {} as WriteOptions<never>, never)).rejects.toThrow(
      "The write `moor` does not say which act it is. Give `key` or `intent`.",
    );
  });

  it("is refused by the place in its intent that is not JSON", async () => {
    const { remote } = openHarbour();
    const intent = { ship: { crew: [Number.NaN] } };
    await expect(remote.write("moor", { intent }, never)).rejects.toThrow("`ship.crew[0]` is NaN");
  });
});

describe("write.orThrow", () => {
  const throwing = { key: order, unknown: "throw" } as const;

  it("throws the SDK's own error for a definite no", async () => {
    const { remote } = openHarbour();
    const error = statusError(422);
    await expect(remote.write.orThrow("charge", throwing, () => Promise.reject(error))).rejects.toBe(error);
  });

  it("throws an UnknownOutcomeError for an unknown, whatever the SDK threw", async () => {
    const { remote } = openHarbour();
    const error = socketError("ECONNRESET");
    const caught = await remote.write.orThrow("charge", throwing, () => Promise.reject(error)).catch((e: unknown) => e);
    expect(caught).toBeInstanceOf(UnknownOutcomeError);
    expect(caught).toMatchObject({ cause: error, inDoubt: { key: order } });
  });

  it("gives what the caller says an unknown becomes", async () => {
    const { remote } = openHarbour();
    const value = await remote.write.orThrow(
      "charge",
      { key: order, unknown: ({ reason }) => `pending: ${reason}` },
      (): Promise<string> => Promise.reject(socketError("ECONNRESET")),
    );
    expect(value).toBe("pending: ECONNRESET");
  });
});
