import { beforeEach, describe, expect, it } from "vitest";
import { ledgerOver } from "../../src/ledger/ledger-over.ts";
import { memoryStore } from "../../src/ledger/memory-store.ts";
import type { Store } from "../../src/ledger/store.ts";
import {
  askToCharge,
  type Desk,
  handClock,
  LEASE,
  leaseOf,
  limits,
  lost,
  openRun,
  QUIET,
  RETENTION,
  SECOND,
} from "./desk.ts";

/** What a store's guess and a mark's way may take together. */
const SLACK = 2 * SECOND;
const QUEUE = 5 * SECOND;

describe("a mark that is a little earlier than its request", () => {
  let desk: Desk;
  beforeEach(() => void (desk = openSlowDesk().desk));

  it("keeps a reconciler's no from counting as much later", async () => {
    const { id } = await leaveInDoubt(desk);
    const settle = async () =>
      desk.ledger.reconcile(id, { happened: false, askedAt: await desk.ledger.now() }, { reconciler: "charge" });
    desk.wait(QUIET + SLACK - 1);
    expect(await settle()).toBe("too-early");
    desk.wait(1);
    expect(await settle()).toBe("recorded");
  });

  it("does so for every further request too, and an undeclared delay stays undeclared", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    desk.wait(SECOND);
    const markedAt = await desk.ledger.now();
    await desk.ledger.send(lease, limits);
    await desk.ledger.markUnknown(lease, lost);
    const quietAt = async () => (await desk.ledger.listInDoubt())[0]?.quietAt;
    expect(await quietAt()).toBe(markedAt + QUIET + SLACK);
    const other = leaseOf(await askToCharge(desk, await openRun(desk, "case-8"), { quietMs: null }));
    await desk.ledger.markUnknown(other, lost);
    expect((await desk.ledger.listInDoubt({ run: "case-8" }))[0]?.quietAt).toBeNull();
  });

  it("keeps a key from being trusted as much longer", async () => {
    const epoch = await openRun(desk);
    await leaveInDoubt(desk, true);
    desk.wait(RETENTION - SLACK - 1);
    const lease = leaseOf(await askToCharge(desk, epoch, { idempotent: true }));
    await desk.ledger.markUnknown(lease, lost);
    desk.wait(1);
    expect(await askToCharge(desk, epoch, { idempotent: true })).toMatchObject({ state: "in-doubt" });
  });
});

describe("a mark that stood in a queue", () => {
  it("is made again before the first request leaves, and before every further one", async () => {
    const { desk, delay } = openSlowDesk();
    const epoch = await openRun(desk);
    delay(QUEUE);
    const lease = leaseOf(await askToCharge(desk, epoch));
    expect(await sendsOf(desk)).toBe(2);
    delay(QUEUE);
    expect(await desk.ledger.send(lease, limits)).toBe("ok");
    expect(await sendsOf(desk)).toBe(4);
    expect(await desk.ledger.send(lease, limits)).toBe("ok");
    expect(await sendsOf(desk)).toBe(5);
  });

  it("is not made where nothing leaves yet", async () => {
    const { desk, delay } = openSlowDesk();
    const epoch = await openRun(desk);
    delay(QUEUE);
    await askToCharge(desk, epoch, { sent: false });
    desk.wait(LEASE);
    expect(await desk.ledger.sweep()).toMatchObject([{ state: "failed", record: { sends: 0 } }]);
  });

  it("lets nothing leave where somebody took over meanwhile: the act is asked for again", async () => {
    const { desk, delay } = openSlowDesk();
    const epoch = await openRun(desk);
    delay(LEASE + SECOND, async () => {
      expect(leaseOf(await askToCharge(desk, epoch, { idempotent: true }))).toMatchObject({ token: 2 });
    });
    const answer = await askToCharge(desk, epoch, { idempotent: true });
    expect(answer).toMatchObject({ state: "in-progress", record: { token: 2 } });
  });
});

/** A desk whose store is once as slow as it is told, after it did what it was asked. */
function openSlowDesk() {
  const { clock, wait } = handClock();
  const bare = memoryStore(clock);
  let next: { readonly ms: number; readonly meanwhile: () => Promise<void> } | undefined;
  const store: Store = {
    ...bare,
    cas: async (...change) => {
      const isKept = await bare.cas(...change);
      const slow = next;
      next = undefined;
      wait(slow?.ms ?? 0);
      await slow?.meanwhile();
      return isKept;
    },
  };
  const desk: Desk = { ledger: ledgerOver(store, { ticks: clock }), wait, remove: () => Promise.resolve() };
  const delay = (ms: number, meanwhile = () => Promise.resolve()) => void (next = { ms, meanwhile });
  return { desk, delay };
}

async function leaveInDoubt(desk: Desk, idempotent = false) {
  const lease = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent }));
  await desk.ledger.markUnknown(lease, lost);
  return lease;
}

/** The record's sends, read when its lease is over. */
async function sendsOf(desk: Desk): Promise<number | undefined> {
  const answer = await askToCharge(desk, await openRun(desk));
  return "record" in answer ? answer.record.sends : undefined;
}
