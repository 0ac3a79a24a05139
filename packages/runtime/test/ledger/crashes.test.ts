import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askToCharge, charged, type Desk, desks, LEASE, leaseOf, limits, openBooks, openRun } from "./desk.ts";

describe.each(desks)("a crash, with a $kind ledger", ({ openDesk, openHostDesk, start, stop }) => {
  let desk: Desk;
  beforeAll(start);
  afterAll(stop);
  beforeEach(async () => void (desk = await openDesk()));
  afterEach(() => desk.remove());

  it("1. crash-before-send: the next ask sends once and the zombie's send is refused", async () => {
    const books = openBooks({ knowsKeys: false });
    const dead = leaseOf(await askToCharge(desk, await openRun(desk), { sent: false }));
    desk.wait(LEASE);
    const answer = await askToCharge(desk, await openRun(desk), { sent: false });
    expect(answer).toMatchObject({ state: "fresh", lease: { seq: 1, token: 2, key: dead.key, doubt: false } });
    expect(await desk.ledger.send(dead, limits)).toBe("refused");
    expect(await desk.ledger.send(leaseOf(answer), limits)).toBe("ok");
    books.receive(leaseOf(answer));
    expect(await desk.ledger.succeed(dead.id, charged)).toBe("recorded");
    expect(books.charges()).toBe(1);
  });

  it("1. crash-before-send: a sweep settles it as not executed, and the zombie's send is refused all the same", async () => {
    const zombie = leaseOf(await askToCharge(desk, await openRun(desk), { sent: false }));
    desk.wait(LEASE);
    const swept = await desk.ledger.sweep();
    expect(swept).toMatchObject([{ id: zombie.id, state: "failed", record: { settledBy: "sweep: never sent" } }]);
    expect(await desk.ledger.send(zombie, limits)).toBe("refused");
    expect(await askToCharge(desk, await openRun(desk))).toMatchObject({ state: "fresh", lease: { seq: 2 } });
  });

  it("2. crash-after-mark: a sweep writes down that nobody knows, once", async () => {
    const dead = leaseOf(await askToCharge(desk, await openRun(desk)));
    expect(await desk.ledger.sweep()).toEqual([]);
    desk.wait(LEASE);
    expect(await desk.ledger.sweep()).toMatchObject([
      { id: dead.id, state: "in-doubt", record: { state: "in-doubt" } },
    ]);
    expect(await desk.ledger.sweep()).toEqual([]);
  });

  it("2. crash-after-mark: without keys it stays in doubt", async () => {
    const books = openBooks({ knowsKeys: false });
    const dead = leaseOf(await askToCharge(desk, await openRun(desk)));
    books.receive(dead);
    desk.wait(LEASE);
    const epoch = await openRun(desk);
    const answers = [await askToCharge(desk, epoch), await askToCharge(desk, epoch)];
    expect(answers).toMatchObject(Array(2).fill({ state: "in-doubt", record: { id: dead.id, seq: 1 } }));
    expect(await desk.ledger.listInDoubt()).toMatchObject([{ id: dead.id, state: "in-doubt", sends: 1 }]);
    expect(books.charges()).toBe(1);
  });

  it("2. crash-after-mark: with keys it is resumed under the same key, by one worker only", async () => {
    const dead = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true }));
    desk.wait(LEASE);
    const epoch = await openRun(desk);
    const answers = await Promise.all([1, 2, 3].map(() => askToCharge(desk, epoch, { idempotent: true })));
    const resumed = answers.filter((answer) => answer.state === "resume");
    expect(resumed).toMatchObject([{ doubt: true, lease: { id: dead.id, key: dead.key, token: 2, doubt: true } }]);
    expect(answers.filter((answer) => answer.state === "in-progress")).toHaveLength(2);
  });

  it("3. crash-between-effect-and-complete: the provider's first answer completes the resumed record", async () => {
    const books = openBooks({ knowsKeys: true });
    books.receive(leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true })));
    desk.wait(LEASE);
    const resumed = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true }));
    books.receive(resumed);
    expect(await desk.ledger.succeed(resumed.id, charged)).toBe("recorded");
    expect(books.charges()).toBe(1);
    expect(await askToCharge(desk, await openRun(desk))).toMatchObject({
      state: "replay",
      record: { outcome: charged },
    });
  });

  it("3. crash-between-effect-and-complete: without keys nothing is sent again until somebody settles it", async () => {
    const dead = leaseOf(await askToCharge(desk, await openRun(desk)));
    desk.wait(LEASE);
    const epoch = await openRun(desk);
    expect(await askToCharge(desk, epoch)).toMatchObject({ state: "in-doubt" });
    const verdict = { happened: true, value: charged } as const;
    expect(await desk.ledger.reconcile(dead.id, verdict, { reconciler: "charge" })).toBe("recorded");
    expect(await askToCharge(desk, epoch)).toMatchObject({
      state: "replay",
      record: { outcome: charged, settledBy: "reconciler: charge" },
    });
  });

  it("4. crash-between-complete-and-told: a new epoch is given a replay", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    await desk.ledger.succeed(lease.id, charged);
    expect(await askToCharge(desk, await openRun(desk))).toMatchObject({ state: "replay", record: { id: lease.id } });
  });

  it("5. crash-after-told-before-saved: a new epoch is given a replay, not a second charge", async () => {
    const first = await openRun(desk);
    const lease = leaseOf(await askToCharge(desk, first));
    await desk.ledger.succeed(lease.id, charged);
    first.told.push(lease.seq);
    const restarted = await openRun(desk);
    const answers = [await askToCharge(desk, restarted), await askToCharge(desk, restarted)];
    expect(answers).toMatchObject(Array(2).fill({ state: "replay", record: { id: lease.id } }));
  });

  it("6. second-act-same-epoch: once told, the same request is a new act with another key", async () => {
    const epoch = await openRun(desk);
    const first = leaseOf(await askToCharge(desk, epoch, { idempotent: true }));
    await desk.ledger.succeed(first.id, charged);
    epoch.told.push(first.seq);
    const second = leaseOf(await askToCharge(desk, epoch, { idempotent: true }));
    expect(second).toMatchObject({ seq: 2, token: 1, doubt: false });
    expect(second.key).not.toBe(first.key);
  });

  it("6. second-act-after-close: an epoch opened after the close begins a new act", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    await desk.ledger.succeed(lease.id, charged);
    desk.wait(1);
    await desk.ledger.close([lease.id]);
    expect(await askToCharge(desk, await openRun(desk))).toMatchObject({ state: "fresh", lease: { seq: 2 } });
  });

  it("6. second-act-after-close: however soon the epoch is opened, by the host's own clock", async () => {
    await desk.remove();
    desk = await openHostDesk();
    for (const seq of Array.from({ length: 40 }, (_, number) => number + 1)) {
      const epoch = { run: "case-7", told: [], openedAt: await desk.ledger.open() };
      const lease = leaseOf(await askToCharge(desk, epoch));
      expect(lease.seq).toBe(seq);
      await desk.ledger.succeed(lease.id, charged);
      await desk.ledger.close([lease.id]);
    }
  });

  it("7. crash-after-saved-before-close: the second act is swallowed once, and is executed where `told` was saved", async () => {
    const first = await openRun(desk);
    const lease = leaseOf(await askToCharge(desk, first));
    await desk.ledger.succeed(lease.id, charged);
    first.told.push(lease.seq);
    const forgetful = await openRun(desk);
    expect(await askToCharge(desk, forgetful)).toMatchObject({ state: "replay" });
    const mindful = await openRun(desk, "case-7", first.told);
    expect(await askToCharge(desk, mindful)).toMatchObject({ state: "fresh", lease: { seq: 2 } });
  });
});
