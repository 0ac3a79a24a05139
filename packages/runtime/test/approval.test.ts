import { describe, expect, it } from "vitest";
import type { Approval, ApprovalRequest, Approve } from "../src/api/approve.ts";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import { settle } from "../src/testing/hand-clock.ts";
import { never, openHarbour, restart, script } from "./harbour.ts";

const intent = { crane: 3, tons: 40 };

describe("an approval", () => {
  it("is asked before anything is sent, for the exact intent", async () => {
    const { remote } = openHarbour();
    const asked: ApprovalRequest[] = [];
    const approve: Approve = async (request) => {
      asked.push(request);
      return true;
    };
    const lift = script("lifted");
    const outcome = await remote.write("yard.lift", { intent, scope: "lift", approve }, lift.call);
    expect(outcome).toMatchObject({ status: "succeeded", value: "lifted" });
    expect(asked).toMatchObject([{ site: "yard.lift", scope: "lift", intent }]);
  });

  it.each<[string, Approval]>([
    ["false", false],
    ["a refusal by name", { approved: false, by: "the harbour master" }],
  ])("that is denied with %s fails the write, and the next ask asks again", async (_how, denial) => {
    const { remote } = openHarbour();
    const key = idempotencyKey("lift", 3);
    const lift = script("lifted");
    const answers = [denial, true];
    const ask = () => remote.write("lift", { key, approve: async () => answers.shift() ?? false }, lift.call);
    expect(await ask()).toMatchObject({ status: "failed", error: { reason: "rejected", code: "approval_denied" } });
    expect(lift.count()).toBe(0);
    expect(await ask()).toMatchObject({ status: "succeeded" });
  });

  it("may take longer than the write itself, whose time starts afterwards", async () => {
    const { remote, clock } = openHarbour({ write: { timeout: "5s" } });
    let decide: (answer: boolean) => void = () => undefined;
    const approve = () => new Promise<boolean>((resolve) => (decide = resolve));
    const outcome = remote.write("lift", { intent, approve }, async ({ remaining }) => remaining());
    await clock.pass(60_000);
    decide(true);
    await clock.pass(0);
    expect(await outcome).toMatchObject({ status: "succeeded", value: 5_000 });
  });

  it("that does not come inside the enclosing deadline fails the write, and the person is told", async () => {
    const { remote, clock } = openHarbour();
    let told: AbortSignal | undefined;
    const outcome = remote.within({ timeout: "60s" }, () =>
      remote.write(
        "lift",
        {
          intent,
          approve: ({ signal }) => {
            told = signal;
            return never();
          },
        },
        never,
      ),
    );
    await clock.pass(60_000);
    expect(await outcome).toMatchObject({
      status: "failed",
      error: { reason: "not-executed", code: "approval_expired" },
    });
    expect(told?.aborted).toBe(true);
  });

  it("that throws fails the write with what was thrown", async () => {
    const { remote } = openHarbour();
    const cause = new Error("the radio is silent");
    const outcome = await remote.write("lift", { intent, approve: () => Promise.reject(cause) }, never);
    expect(outcome).toMatchObject({ status: "failed", error: { code: "approval_failed", cause } });
  });

  it("is not asked for an act that is in doubt already", async () => {
    const { remote } = openHarbour();
    const key = idempotencyKey("lift", 3);
    let asked = 0;
    const approve = async () => ++asked > 0;
    await remote.write("lift", { key, approve }, () => Promise.reject(new Error("the line went dead")));
    expect(await remote.write("lift", { key, approve }, never)).toMatchObject({ inDoubt: { reason: "unrecognised" } });
    expect(asked).toBe(1);
  });

  it("that a crash interrupted leaves nothing in doubt: the next process asks anew", async () => {
    const harbour = openHarbour();
    const key = idempotencyKey("lift", 3);
    void harbour.remote.write("lift", { key, approve: never }, never);
    await harbour.clock.pass(600_000);
    const { remote } = restart(harbour);
    expect(await harbour.ledger.listInDoubt()).toEqual([]);
    expect(await remote.write("lift", { key, approve: async () => true }, async () => "lifted")).toMatchObject({
      status: "succeeded",
    });
  });

  it("that comes when its caller has left sends nothing, and leaves nothing in doubt", async () => {
    const { remote, clock, ledger } = openHarbour();
    const controller = new AbortController();
    let decide: (answer: boolean) => void = () => undefined;
    const approve = () => new Promise<boolean>((resolve) => (decide = resolve));
    const outcome = remote.write("lift", { intent, approve, signal: controller.signal }, never);
    await settle();
    decide(true);
    controller.abort();
    await clock.pass(0);
    expect(await outcome).toMatchObject({ status: "failed", error: { reason: "not-executed" } });
    expect(await ledger.listInDoubt()).toEqual([]);
  });

  it("that comes after another process took over sends nothing", async () => {
    const harbour = openHarbour();
    const key = idempotencyKey("lift", 3);
    let decide: (answer: boolean) => void = () => undefined;
    const lift = script("lifted", "lifted twice");
    const approve = () => new Promise<boolean>((resolve) => (decide = resolve));
    const slow = harbour.remote.write("lift", { key, approve }, lift.call);
    await harbour.clock.pass(600_000);
    await restart(harbour).remote.write("lift", { key, approve: async () => true }, lift.call);
    decide(true);
    await harbour.clock.pass(2_000);
    expect(await slow).toMatchObject({ inDoubt: { reason: "lease_lost" } });
    expect(lift.count()).toBe(1);
  });
});
