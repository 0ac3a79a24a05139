import { isUnknown, UnknownOutcomeError } from "@thirdstate/types";
import { describe, expect, it } from "vitest";
import { LedgerUnreachableError } from "../src/acts/ledger-unreachable-error.ts";
import { brokenLedger } from "./broken-ledger.ts";
import { never, openHarbour, script, socketError, statusError } from "./harbour.ts";

describe("what starts only when it is awaited", () => {
  it("starts inside the run that awaits it", async () => {
    const { remote, ledger } = openHarbour();
    const lazily = (work: () => Promise<unknown>): PromiseLike<unknown> => ({
      then: (onValue, onError) => work().then(onValue, onError),
    });
    await remote.agent.orThrow("desk", { run: "desk-1" }, () =>
      lazily(() => remote.write("moor", { intent: 4 }, () => Promise.reject(socketError("ECONNRESET")))),
    );
    expect(await ledger.listInDoubt({ run: "desk-1" })).toHaveLength(1);
  });
});

describe("an agent call", () => {
  it("succeeds as a write and is never repeated from outside", async () => {
    const { remote } = openHarbour({ read: { retry: 3 } });
    const run = script<string>(socketError("ECONNREFUSED"), "answered");
    const outcome = await remote.agent("desk", run.call);
    expect(isUnknown(outcome)).toBe(true);
    expect(run.count()).toBe(1);
    expect(await remote.agent("desk", run.call)).toMatchObject({ status: "succeeded", value: "answered" });
  });

  it("is unknown whatever its last error proves, for tools may have run before it", async () => {
    const { remote } = openHarbour();
    const error = statusError(401);
    expect(await remote.agent("desk", () => Promise.reject(error))).toMatchObject({
      inDoubt: { reason: "http_401", cause: error },
    });
    await expect(remote.agent.orThrow("desk", () => Promise.reject(error))).rejects.toBe(error);
  });

  it("throws an UnknownOutcomeError for our own deadline", async () => {
    const { remote, clock } = openHarbour({ agent: { timeout: "10m" } });
    const caught = remote.agent.orThrow("desk", never).catch((error: unknown) => error);
    await clock.pass(600_000);
    expect(await caught).toBeInstanceOf(UnknownOutcomeError);
  });

  it("joins the run around it, and leaves closing to the outermost", async () => {
    const harbour = openHarbour();
    const { remote } = harbour;
    const charge = script("first", "second");
    const failing = remote.agent.orThrow("desk", { run: "desk-1" }, async ({ run: outer }) => {
      await remote.agent.orThrow("clerk", async ({ run: inner }) => {
        expect(inner.id).toBe(outer.id);
        await remote.write("charge", { intent: 17 }, charge.call);
      });
      throw new Error("power cut");
    });
    await expect(failing).rejects.toThrow("power cut");
    const again = await remote.agent.orThrow("desk", { run: "desk-1" }, () =>
      remote.write("charge", { intent: 17 }, charge.call),
    );
    expect(again).toMatchObject({ value: "first", replayed: true });
  });

  it("gives a run of its own to another name inside", async () => {
    const { remote } = openHarbour();
    const ids = await remote.agent.orThrow("desk", { run: "desk-1" }, ({ run: outer }) =>
      remote.agent.orThrow("clerk", { run: "clerk-1" }, async ({ run: inner }) => [outer.id, inner.id]),
    );
    expect(ids).toEqual(["desk-1", "clerk-1"]);
  });

  it("keeps runs without a name apart", async () => {
    const { remote } = openHarbour();
    const charge = script("first", "second");
    const desk = () => remote.agent.orThrow("desk", () => remote.write("charge", { intent: 17 }, charge.call));
    expect([await desk(), await desk()]).toMatchObject([{ value: "first" }, { value: "second" }]);
  });
});

describe("a run over two ledgers", () => {
  it("is opened, told and closed in each by itself", async () => {
    const payments = openHarbour();
    const mails = openHarbour();
    const charge = script("charged", "charged again");
    const send = script("sent", "sent again");
    const talk = async () => [
      await payments.remote.write("charge", { intent: 17 }, charge.call),
      await mails.remote.write("mail", { intent: 17 }, send.call),
    ];
    const failing = payments.remote.agent.orThrow("desk", { run: "desk-1" }, async () => {
      await talk();
      throw new Error("power cut");
    });
    await expect(failing).rejects.toThrow("power cut");
    const again = () => payments.remote.agent.orThrow("desk", { run: "desk-1" }, talk);
    expect(await again()).toMatchObject([{ replayed: true }, { replayed: true }]);
    await payments.clock.pass(1);
    await mails.clock.pass(1);
    expect(await again()).toMatchObject([{ value: "charged again" }, { value: "sent again" }]);
  });
});

describe("a run whose ledger is away", () => {
  it("is not started by an agent call", async () => {
    const { remote } = openHarbour({ ledger: brokenLedger("open") });
    const run = script("answered");
    expect(await remote.agent("desk", { run: "desk-1" }, run.call)).toMatchObject({
      status: "failed",
      error: { reason: "not-executed", code: "ledger_unreachable" },
    });
    expect(run.count()).toBe(0);
  });

  it("is not started by within, which says how to go on", async () => {
    const { remote } = openHarbour({ ledger: brokenLedger("open") });
    const caught = await remote.within({ run: "desk-1" }, never).catch((error: unknown) => error);
    expect(caught).toBeInstanceOf(LedgerUnreachableError);
    expect(caught).toMatchObject({
      run: "desk-1",
      cause: { message: "The ledger is away (open)." },
      message: expect.stringContaining("start it again under the same name"),
    });
  });

  it("needs no ledger where it has no name", async () => {
    const { remote } = openHarbour({ ledger: brokenLedger("open", "close") });
    expect(await remote.agent("desk", async () => "answered")).toMatchObject({ status: "succeeded" });
  });
});
