import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askToCharge, charged, declined, type Desk, desks, LEASE, leaseOf, openRun, QUIET } from "./desk.ts";

describe.each(desks)("several workers, with a $kind ledger", ({ openDesk, start, stop }) => {
  let desk: Desk;
  beforeAll(start);
  afterAll(stop);
  beforeEach(async () => void (desk = await openDesk()));
  afterEach(() => desk.remove());

  it("12. zombie-success-after-no: an alarm names both records, and the next ask is given a replay", async () => {
    const zombie = await settledAsFailed();
    const again = leaseOf(await askToCharge(desk, await openRun(desk)));
    expect(await desk.ledger.succeed(zombie.id, charged)).toEqual({
      kind: "duplicate",
      id: zombie.id,
      laterIds: [again.id],
    });
    const answer = await askToCharge(desk, await openRun(desk));
    expect(answer).toMatchObject({ state: "replay", record: { id: zombie.id, contradicted: true, closedAt: null } });
    expect(await desk.ledger.fail(zombie, declined)).toBe("refused");
  });

  it("12. zombie-success-after-no: where nothing was sent again, the alarm says that a failure was told", async () => {
    const zombie = await settledAsFailed();
    await askToCharge(desk, await openRun(desk), { sent: false });
    expect(await desk.ledger.succeed(zombie.id, charged)).toEqual({
      kind: "told-failed-but-happened",
      id: zombie.id,
      laterIds: [],
    });
    expect(await desk.ledger.succeed(zombie.id, charged)).toBe("already");
  });

  it("12. zombie-success-after-no: a reconciler's later yes sounds the same alarm", async () => {
    const zombie = await settledAsFailed();
    const alarm = await desk.ledger.reconcile(zombie.id, { happened: true }, { person: "ann" });
    expect(alarm).toMatchObject({ kind: "told-failed-but-happened", id: zombie.id });
  });

  it("13. two-workers-at-once: one is granted the act, the others are told who works on it", async () => {
    const epochs = await Promise.all(Array.from({ length: 5 }, () => openRun(desk)));
    const answers = await Promise.all(epochs.map((epoch) => askToCharge(desk, epoch)));
    const states = answers.map((answer) => answer.state).sort();
    expect(states).toEqual(["fresh", "in-progress", "in-progress", "in-progress", "in-progress"]);
    const until = (await desk.ledger.now()) + LEASE;
    expect(answers.find((answer) => answer.state === "in-progress")).toMatchObject({ until });
  });

  it("13. zombie-closes-while-restart-runs: an epoch opened before the close is given a replay", async () => {
    const zombie = await openRun(desk);
    const lease = leaseOf(await askToCharge(desk, zombie));
    await desk.ledger.succeed(lease.id, charged);
    const restarted = await openRun(desk);
    desk.wait(1);
    await desk.ledger.close([lease.id]);
    expect(await askToCharge(desk, restarted)).toMatchObject({ state: "replay", record: { id: lease.id } });
  });

  it("15. abandoned-promise: what was told to nobody is replayed in the same epoch", async () => {
    const epoch = await openRun(desk);
    const lease = leaseOf(await askToCharge(desk, epoch));
    await desk.ledger.succeed(lease.id, charged);
    expect(await askToCharge(desk, epoch)).toMatchObject({ state: "replay", record: { id: lease.id } });
  });

  it("15. new-run-without-business-key: another run does not recognise the act", async () => {
    leaseOf(await askToCharge(desk, await openRun(desk, "case-7")));
    expect(await askToCharge(desk, await openRun(desk, "case-8"))).toMatchObject({ state: "fresh", lease: { seq: 1 } });
  });

  it("15. new-run-with-business-key: another run is given a replay, also after a close", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk, "case-7"), { order: "order-9" }));
    expect(lease.key).toBe("order-9");
    await desk.ledger.succeed(lease.id, charged);
    await desk.ledger.close([lease.id]);
    const other = await openRun(desk, "case-8");
    expect(await askToCharge(desk, other, { order: "order-9" })).toMatchObject({ state: "replay" });
    other.told.push(lease.seq);
    expect(await askToCharge(desk, other, { order: "order-9" })).toMatchObject({ state: "replay" });
  });

  it("15. a business key is numbered only after a proved failure", async () => {
    const first = leaseOf(await askToCharge(desk, await openRun(desk), { order: "order-9" }));
    expect(await desk.ledger.fail(first, declined)).toBe("recorded");
    const second = leaseOf(await askToCharge(desk, await openRun(desk), { order: "order-9" }));
    expect(second).toMatchObject({ seq: 2, key: "order-9.2" });
  });

  it("answers a conflict to another request under the same business key, whatever became of the first", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk), { order: "order-9", amount: 50 }));
    const epoch = await openRun(desk);
    expect(await askToCharge(desk, epoch, { order: "order-9", amount: 60 })).toMatchObject({ state: "conflict" });
    await desk.ledger.succeed(lease.id, charged);
    expect(await askToCharge(desk, epoch, { order: "order-9", amount: 60 })).toMatchObject({ state: "conflict" });
  });

  async function settledAsFailed() {
    const zombie = leaseOf(await askToCharge(desk, await openRun(desk)));
    desk.wait(LEASE + QUIET);
    const verdict = { happened: false, askedAt: await desk.ledger.now() } as const;
    expect(await desk.ledger.reconcile(zombie.id, verdict, { reconciler: "charge" })).toBe("recorded");
    return zombie;
  }
});
