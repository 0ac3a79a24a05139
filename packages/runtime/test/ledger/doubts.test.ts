import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  askToCharge,
  charged,
  declined,
  type Desk,
  desks,
  LEASE,
  leaseOf,
  limits,
  lost,
  openBooks,
  openRun,
  QUIET,
  RETENTION,
} from "./desk.ts";

const byReconciler = { reconciler: "charge" } as const;

describe.each(desks)("a doubt, with a $kind ledger", ({ openDesk, start, stop }) => {
  let desk: Desk;
  beforeAll(start);
  afterAll(stop);
  beforeEach(async () => void (desk = await openDesk()));
  afterEach(() => desk.remove());

  it("8. resume-then-refused-connection: unknown, never failed", async () => {
    await askToCharge(desk, await openRun(desk), { idempotent: true });
    desk.wait(LEASE);
    const resumed = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true, sent: false }));
    expect(resumed.doubt).toBe(true);
    expect(await desk.ledger.fail(resumed, declined)).toBe("refused");
    expect(await desk.ledger.markUnknown(resumed, lost)).toBe("recorded");
    expect(await desk.ledger.fail(resumed, declined)).toBe("refused");
    expect(await desk.ledger.listInDoubt()).toMatchObject([{ id: resumed.id, inDoubt: lost }]);
  });

  it("9. stale-failure-after-takeover: the proof is dropped, and its caller has to tell unknown", async () => {
    const stale = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true, sent: false }));
    desk.wait(LEASE);
    const taken = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true }));
    expect(await desk.ledger.fail(stale, declined)).toBe("refused");
    expect(await desk.ledger.fail(stale, declined, { refusalStored: true })).toBe("refused");
    expect(await desk.ledger.markUnknown(stale, lost)).toBe("stale");
    expect(await desk.ledger.succeed(taken.id, charged)).toBe("recorded");
    expect(await desk.ledger.fail(taken, declined)).toBe("refused");
  });

  it("9. a holder's proof still counts after its lease is over, as long as nobody took over", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    desk.wait(LEASE);
    const epoch = await openRun(desk);
    expect(await askToCharge(desk, epoch)).toMatchObject({ state: "in-doubt" });
    expect(await desk.ledger.fail(lease, declined)).toBe("recorded");
    expect(await askToCharge(desk, epoch)).toMatchObject({ state: "fresh", lease: { seq: 2 } });
  });

  it("10. retry-without-lease: a second attempt is refused once the record is settled", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    desk.wait(LEASE + QUIET);
    const verdict = { happened: false, askedAt: await desk.ledger.now() } as const;
    expect(await desk.ledger.reconcile(lease.id, verdict, byReconciler)).toBe("recorded");
    expect(await desk.ledger.send(lease, limits)).toBe("refused");
  });

  it("10. retry-without-lease: a second attempt is refused once somebody else resumed", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true }));
    desk.wait(LEASE);
    await askToCharge(desk, await openRun(desk), { idempotent: true });
    expect(await desk.ledger.send(lease, limits)).toBe("refused");
  });

  it("11. no-while-in-flight: a no is refused while a request may still take effect", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    expect(await deny(lease.id)).toBe("changed");
    desk.wait(LEASE);
    expect(await deny(lease.id)).toBe("too-early");
    desk.wait(QUIET - LEASE);
    expect(await deny(lease.id)).toBe("recorded");
    expect(await deny(lease.id)).toBe("already");
  });

  it("11. asked-early-applied-late: a no is refused if it was asked while a request could still take effect", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    desk.wait(QUIET - 1);
    const askedAt = await desk.ledger.now();
    desk.wait(QUIET);
    const verdict = { happened: false, askedAt } as const;
    expect(await desk.ledger.reconcile(lease.id, verdict, byReconciler)).toBe("too-early");
  });

  it("11. resent-between-question-and-no: a no is refused if a request left after the question", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    desk.wait(QUIET);
    const askedAt = await desk.ledger.now();
    desk.wait(1);
    expect(await desk.ledger.send(lease, limits)).toBe("ok");
    desk.wait(LEASE + QUIET);
    const verdict = { happened: false, askedAt } as const;
    expect(await desk.ledger.reconcile(lease.id, verdict, byReconciler)).toBe("too-early");
  });

  it("11. a no with an instant that lies ahead of the ledger's clock is refused", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    desk.wait(LEASE + QUIET);
    const verdict = { happened: false, askedAt: Number.MAX_SAFE_INTEGER } as const;
    expect(await desk.ledger.reconcile(lease.id, verdict, byReconciler)).toBe("too-early");
  });

  it("14. key-past-retention: not resumed by an ask, nor by a retry inside the lease", async () => {
    const retrying = leaseOf(
      await askToCharge(desk, await openRun(desk), { idempotent: true, retentionMs: LEASE / 2 }),
    );
    desk.wait(LEASE / 2);
    expect(await desk.ledger.send(retrying, limits)).toBe("refused");
    desk.wait(LEASE);
    const answer = await askToCharge(desk, await openRun(desk), { idempotent: true });
    expect(answer).toMatchObject({ state: "in-doubt", record: { id: retrying.id } });
  });

  it("14. the callee's memory of a key begins with the first request, not while a person thinks", async () => {
    const asked = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true, sent: false }));
    desk.wait(RETENTION);
    expect(await desk.ledger.send(asked, limits)).toBe("ok");
    desk.wait(RETENTION - 1);
    expect(await desk.ledger.send(asked, limits)).toBe("ok");
    desk.wait(1);
    expect(await desk.ledger.send(asked, limits)).toBe("refused");
  });

  it("14. a no settles nothing while the act can still be resumed under its key", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true }));
    desk.wait(QUIET);
    expect(await deny(lease.id)).toBe("too-early");
    desk.wait(RETENTION - QUIET);
    expect(await deny(lease.id)).toBe("recorded");
  });

  it("15. n-became-k: first sent without a key, it is in doubt though a later ask says that the callee dedupes", async () => {
    await askToCharge(desk, await openRun(desk), { idempotent: false });
    desk.wait(LEASE);
    expect(await askToCharge(desk, await openRun(desk), { idempotent: true })).toMatchObject({ state: "in-doubt" });
  });

  it("15. late-original-after-rejected-retry: a refusal is no proof unless the callee stores refusals", async () => {
    const books = openBooks({ knowsKeys: true });
    const original = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true }));
    desk.wait(LEASE);
    const retried = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true }));
    expect(await desk.ledger.fail(retried, declined)).toBe("refused");
    books.receive(original);
    expect(await desk.ledger.succeed(original.id, charged)).toBe("recorded");
    expect(books.charges()).toBe(1);
  });

  it("15. a refusal that the callee stores under the key ends the doubt", async () => {
    await askToCharge(desk, await openRun(desk), { idempotent: true });
    desk.wait(LEASE);
    const retried = leaseOf(await askToCharge(desk, await openRun(desk), { idempotent: true }));
    expect(await desk.ledger.fail(retried, declined, { refusalStored: true })).toBe("recorded");
  });

  async function deny(id: string) {
    return desk.ledger.reconcile(id, { happened: false, askedAt: await desk.ledger.now() }, byReconciler);
  }
});
