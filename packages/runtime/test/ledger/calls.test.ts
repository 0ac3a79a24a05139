import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askToCharge, charged, declined, type Desk, desks, leaseOf, openRun } from "./desk.ts";

describe.each(desks)("a call that a framework repeats, with a $kind ledger", ({ openDesk, start, stop }) => {
  let desk: Desk;
  beforeAll(start);
  afterAll(stop);
  beforeEach(async () => void (desk = await openDesk()));
  afterEach(() => desk.remove());

  it("is given its record though the run was closed", async () => {
    const lease = await chargedAndClosed("call_1");
    const epoch = await openRun(desk);
    expect(await askToCharge(desk, epoch, { callId: "call_1" })).toMatchObject({
      state: "replay",
      record: { id: lease.id },
    });
    expect(await askToCharge(desk, epoch, { callId: "call_2" })).toMatchObject({ state: "fresh", lease: { seq: 2 } });
  });

  it("is given its record though this epoch was told of it", async () => {
    const epoch = await openRun(desk);
    const lease = leaseOf(await askToCharge(desk, epoch, { callId: "call_1" }));
    await desk.ledger.succeed(lease.id, charged);
    epoch.told.push(lease.seq);
    expect(await askToCharge(desk, epoch, { callId: "call_1" })).toMatchObject({ state: "replay" });
  });

  it("is given the record that answered it, also where another call began that record", async () => {
    const epoch = await openRun(desk);
    const lease = leaseOf(await askToCharge(desk, epoch, { callId: "call_1" }));
    await desk.ledger.succeed(lease.id, charged);
    expect(await askToCharge(desk, epoch, { callId: "call_2" })).toMatchObject({ state: "replay" });
    desk.wait(1);
    await desk.ledger.close([lease.id]);
    const answer = await askToCharge(desk, await openRun(desk), { callId: "call_2" });
    expect(answer).toMatchObject({ state: "replay", record: { id: lease.id, callIds: ["call_1", "call_2"] } });
  });

  it("is a conflict where it asks for something else", async () => {
    const lease = await chargedAndClosed("call_1");
    const answer = await askToCharge(desk, await openRun(desk), { callId: "call_1", amount: 60 });
    expect(answer).toMatchObject({ state: "conflict", record: { id: lease.id } });
  });

  it("is found by the call alone where only its intent was written differently", async () => {
    const epoch = await openRun(desk);
    const lease = leaseOf(await askToCharge(desk, epoch, { callId: "call_1", amount: 50, fingerprint: "same" }));
    const answer = await askToCharge(desk, epoch, { callId: "call_1", amount: 51, fingerprint: "same" });
    expect(answer).toMatchObject({ state: "in-progress", record: { id: lease.id } });
  });

  it("may try again after a proved failure, with another request too", async () => {
    const epoch = await openRun(desk);
    const lease = leaseOf(await askToCharge(desk, epoch, { callId: "call_1" }));
    await desk.ledger.fail(lease, declined);
    const answer = await askToCharge(desk, epoch, { callId: "call_1", amount: 60 });
    expect(answer).toMatchObject({ state: "fresh", lease: { seq: 1 } });
  });

  it("of another run is another call", async () => {
    await chargedAndClosed("call_1");
    const answer = await askToCharge(desk, await openRun(desk, "case-8"), { callId: "call_1" });
    expect(answer).toMatchObject({ state: "fresh" });
  });

  it("of which two things come has a record of each", async () => {
    const epoch = await openRun(desk);
    const scopes = ["charge", "ship"];
    for (const scope of scopes) {
      const lease = leaseOf(await askToCharge(desk, epoch, { callId: "call_1", scope }));
      await desk.ledger.succeed(lease.id, charged);
      epoch.told.push(lease.seq);
    }
    const answers = await Promise.all(scopes.map((scope) => askToCharge(desk, epoch, { callId: "call_1", scope })));
    expect(answers).toMatchObject(scopes.map((scope) => ({ state: "replay", record: { scope } })));
  });

  async function chargedAndClosed(callId: string) {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk), { callId }));
    await desk.ledger.succeed(lease.id, charged);
    desk.wait(1);
    await desk.ledger.close([lease.id]);
    return lease;
  }
});
