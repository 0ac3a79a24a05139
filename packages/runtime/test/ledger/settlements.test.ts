import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { NoSuchRecordError } from "../../src/ledger/no-such-record-error.ts";
import {
  askToCharge,
  charged,
  declined,
  type Desk,
  desks,
  LEASE,
  leaseOf,
  lost,
  openRun,
  QUIET,
  RETENTION,
} from "./desk.ts";

describe.each(desks)("a settlement, with a $kind ledger", ({ openDesk, start, stop }) => {
  let desk: Desk;
  beforeAll(start);
  afterAll(stop);
  beforeEach(async () => void (desk = await openDesk()));
  afterEach(() => desk.remove());

  it("leaves a no to a person where no longest delay is declared", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk), { quietMs: null }));
    desk.wait(1_000 * LEASE);
    const verdict = { happened: false, askedAt: await desk.ledger.now() } as const;
    expect(await desk.ledger.reconcile(lease.id, verdict, { reconciler: "charge" })).toBe("too-early");
    expect(await desk.ledger.reconcile(lease.id, verdict, { person: "ann" })).toBe("recorded");
  });

  it("holds a patient person's no until the instant that its list names", async () => {
    for (const idempotent of [false, true]) {
      const run = await openRun(desk, `case-${idempotent}`);
      const lease = leaseOf(await askToCharge(desk, run, { idempotent }));
      await desk.ledger.markUnknown(lease, lost);
      const [doubt] = await desk.ledger.listInDoubt({ run: run.run });
      const waitMs = (doubt?.noCountsFrom ?? 0) - (await desk.ledger.now());
      expect(Math.round(waitMs)).toBe(idempotent ? RETENTION : QUIET);
      const sayNo = async () => {
        const verdict = { happened: false, askedAt: await desk.ledger.now() } as const;
        return desk.ledger.reconcile(lease.id, verdict, { person: "ann", patient: true });
      };
      desk.wait(waitMs - 1);
      expect(await sayNo()).toBe("too-early");
      desk.wait(1);
      expect(await sayNo()).toBe("recorded");
    }
  });

  it("names no instant for a no where no longest delay is declared", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk), { quietMs: null, idempotent: true }));
    await desk.ledger.markUnknown(lease, lost);
    expect(await desk.ledger.listInDoubt()).toMatchObject([{ id: lease.id, noCountsFrom: null }]);
  });

  it("lets a person say no while the act could still be resumed, but not while somebody works on it", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true }));
    const verdict = { happened: false, askedAt: await desk.ledger.now() } as const;
    expect(await desk.ledger.reconcile(lease.id, verdict, { person: "ann" })).toBe("changed");
    expect(await desk.ledger.markUnknown(lease, lost)).toBe("recorded");
    expect(await desk.ledger.reconcile(lease.id, verdict, { person: "ann" })).toBe("recorded");
    const answer = await askToCharge(desk, await openRun(desk), { idempotent: true });
    expect(answer).toMatchObject({ state: "fresh", lease: { seq: 2 } });
  });

  it("does not take a no for a record that is known to have happened", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    await desk.ledger.succeed(lease.id, charged);
    const verdict = { happened: false, askedAt: await desk.ledger.now() } as const;
    expect(await desk.ledger.reconcile(lease.id, verdict, { person: "ann" })).toBe("changed");
    expect(await desk.ledger.reconcile(lease.id, { happened: true }, { person: "ann" })).toBe("already");
  });

  it("says who settled, and that a yes without a value has none to replay", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    await desk.ledger.markUnknown(lease, lost);
    await desk.ledger.reconcile(lease.id, { happened: true }, { person: "ann" });
    const answer = await askToCharge(desk, await openRun(desk));
    expect(answer).toMatchObject({
      state: "replay",
      record: { settledBy: "person: ann", outcome: { status: "succeeded", kept: "nothing" } },
    });
  });

  it("refuses an id that it does not hold, in a sentence", async () => {
    const settled = desk.ledger.reconcile("i:none.1", { happened: true }, { person: "ann" });
    await expect(settled).rejects.toSatisfy(NoSuchRecordError.isInstance);
    await expect(desk.ledger.succeed("i:none.1", charged)).rejects.toThrow("The ledger holds no record `i:none.1`.");
  });

  it("lists what is in doubt by run and scope, and nothing that is decided or being worked on", async () => {
    const unknown = leaseOf(await askToCharge(desk, await openRun(desk, "case-1")));
    await desk.ledger.markUnknown(unknown, lost);
    const failed = leaseOf(await askToCharge(desk, await openRun(desk, "case-2")));
    await desk.ledger.fail(failed, declined);
    const dead = leaseOf(await askToCharge(desk, await openRun(desk, "case-3")));
    leaseOf(await askToCharge(desk, await openRun(desk, "case-4"), { sent: false }));
    desk.wait(LEASE);
    leaseOf(await askToCharge(desk, await openRun(desk, "case-5")));
    const ids = (await desk.ledger.listInDoubt()).map((record) => record.id);
    expect(ids.sort()).toEqual([unknown.id, dead.id].sort());
    expect(await desk.ledger.listInDoubt({ run: "case-3" })).toMatchObject([{ id: dead.id }]);
    expect(await desk.ledger.listInDoubt({ scope: "mail" })).toEqual([]);
  });

  it("hands out records that cannot be changed from outside", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    const value = { id: "ch_1" };
    await desk.ledger.succeed(lease.id, { status: "succeeded", kept: "json", value });
    value.id = "ch_2";
    const answer = await askToCharge(desk, await openRun(desk));
    if (answer.state === "replay") Object.assign(answer.record, { state: "failed" });
    expect(await askToCharge(desk, await openRun(desk))).toMatchObject({
      state: "replay",
      record: { outcome: { value: { id: "ch_1" } } },
    });
  });
});
