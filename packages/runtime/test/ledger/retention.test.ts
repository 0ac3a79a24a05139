import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ledgerOver } from "../../src/ledger/ledger-over.ts";
import { memoryLedger } from "../../src/ledger/memory-ledger.ts";
import { RetentionError } from "../../src/ledger/retention-error.ts";
import type { Store } from "../../src/ledger/store.ts";
import { askToCharge, charged, declined, type Desk, handClock, LEASE, leaseOf, lost, openRun, SECOND } from "./desk.ts";
import { storeKinds, type StoreServer } from "./stores.ts";

const DAY = 86_400 * SECOND;

describe.each(storeKinds)("what is old, with a $kind ledger", ({ kind, start }) => {
  let server: StoreServer;
  let desk: Desk & { readonly store: Store };
  beforeAll(async () => void (server = await start()));
  afterAll(() => server.stop());
  beforeEach(async () => {
    const { clock, wait } = handClock();
    const { store, remove } = await server.open(clock);
    // A server notes its own instants of change: they are taken for those of the test.
    const changes = new Map<string, number>();
    const dated: Store = {
      ...store,
      read: async (ident) => ({ ...(await store.read(ident)), changedAt: changes.get(ident) ?? 0 }),
      cas: async (ident, rev, records) => {
        changes.set(ident, clock());
        return store.cas(ident, rev, records);
      },
      idents: () => store.idents(),
    };
    desk = { ledger: ledgerOver(dated, { retention: 30 * DAY, slackMs: 0 }), wait, remove, store };
  });
  afterEach(() => desk.remove());

  it("is forgotten once it is decided, unchanged for the retention, and its key is forgotten too", async () => {
    await succeed("order-1");
    desk.wait(30 * DAY - 1);
    await desk.ledger.sweep();
    expect(await ask("order-1")).toMatchObject({ state: "replay" });
    desk.wait(1);
    await desk.ledger.sweep();
    expect(await ask("order-1")).toMatchObject({ state: "fresh", lease: { seq: 1 } });
  });

  it("begins anew as if it had never been, and is forgotten again", async () => {
    for (const round of [1, 2, 3]) {
      await succeed("order-1");
      expect([round, (await ask("order-1")).state]).toEqual([round, "replay"]);
      desk.wait(31 * DAY);
      await desk.ledger.sweep();
      await desk.ledger.sweep();
    }
    expect((await undecidedAndAll()).records).toBe(0);
  });

  it("is never deleted while it is undecided, however old, nor is anything beside it", async () => {
    const lease = leaseOf(await ask("order-1"));
    await desk.ledger.fail(lease, declined);
    await desk.ledger.markUnknown(leaseOf(await ask("order-1")), lost);
    desk.wait(1_000 * DAY);
    await desk.ledger.sweep();
    expect(await desk.ledger.listInDoubt()).toMatchObject([{ seq: 2, state: "in-doubt" }]);
    expect((await undecidedAndAll()).records).toBe(2);
  });

  it("stays while the callee may still remember its key", async () => {
    const lease = leaseOf(await ask("order-1", { idempotent: true, retentionMs: 90 * DAY }));
    await desk.ledger.succeed(lease.id, charged);
    desk.wait(90 * DAY + DAY - 1);
    await desk.ledger.sweep();
    expect(await ask("order-1")).toMatchObject({ state: "replay" });
    desk.wait(1);
    await desk.ledger.sweep();
    expect(await ask("order-1")).toMatchObject({ state: "fresh" });
  });

  it("stays while a request may still take effect", async () => {
    const lease = leaseOf(await ask("order-1", { quietMs: 90 * DAY }));
    await desk.ledger.succeed(lease.id, charged);
    desk.wait(90 * DAY - 1);
    await desk.ledger.sweep();
    expect(await ask("order-1")).toMatchObject({ state: "replay" });
    desk.wait(1);
    await desk.ledger.sweep();
    expect(await ask("order-1")).toMatchObject({ state: "fresh" });
  });

  it("stays until it is closed where its run can be opened again, however old", async () => {
    const epoch = await openRun(desk);
    const lease = leaseOf(await askToCharge(desk, epoch, { reopenable: true }));
    await desk.ledger.succeed(lease.id, charged);
    desk.wait(1_000 * DAY);
    await desk.ledger.sweep();
    expect(await askToCharge(desk, await openRun(desk))).toMatchObject({ state: "replay", record: { id: lease.id } });
    await desk.ledger.close([lease.id]);
    desk.wait(30 * DAY);
    await desk.ledger.sweep();
    expect((await undecidedAndAll()).records).toBe(0);
  });

  it("goes by its age alone where nothing can open its run again", async () => {
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    await desk.ledger.succeed(lease.id, charged);
    desk.wait(30 * DAY);
    await desk.ledger.sweep();
    expect((await undecidedAndAll()).records).toBe(0);
  });

  it("is not removed by one who read it before somebody else changed it", async () => {
    const lease = leaseOf(await ask("order-1"));
    const { rev } = await desk.store.read(lease.ident);
    await desk.ledger.succeed(lease.id, charged);
    expect(await desk.store.remove(lease.ident, rev)).toBe(false);
    expect(await ask("order-1")).toMatchObject({ state: "replay" });
  });

  it("cannot be changed by one who read it before it was removed and begun anew", async () => {
    const lease = leaseOf(await ask("order-1"));
    const before = await desk.store.read(lease.ident);
    expect(await desk.store.remove(lease.ident, before.rev)).toBe(true);
    leaseOf(await ask("order-1"));
    expect(await desk.store.cas(lease.ident, before.rev, [])).toBe(false);
  });

  it(`is found by a ${kind} store among what nobody changed since`, async () => {
    const { ident, id } = leaseOf(await ask("order-1"));
    expect(await desk.store.idents("undecided")).toContain(ident);
    await desk.ledger.succeed(id, charged);
    expect(await desk.store.idents({ unchangedSince: Date.UTC(2100, 0, 1) })).toContain(ident);
  });

  async function ask(order: string, charge: Parameters<typeof askToCharge>[2] = {}) {
    return askToCharge(desk, await openRun(desk), { order, ...charge });
  }

  async function succeed(order: string): Promise<void> {
    const lease = leaseOf(await ask(order));
    desk.wait(LEASE);
    await desk.ledger.succeed(lease.id, charged);
  }

  async function undecidedAndAll() {
    const versions = await Promise.all((await desk.store.idents()).map((ident) => desk.store.read(ident)));
    return { records: versions.flatMap(({ records }) => records).length };
  }
});

it.each([0, "1h", DAY - 1] as const)("a retention of %s is refused in a sentence", (retention) => {
  expect(() => memoryLedger({ retention })).toThrow(RetentionError);
  expect(() => memoryLedger({ retention })).toThrow(/shorter than a day\. Give at least "24h"/);
});
