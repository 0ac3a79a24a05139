import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ledgerOver } from "../../src/ledger/ledger-over.ts";
import type { Store, Version } from "../../src/ledger/store.ts";
import { askToCharge, leaseOf, openRun } from "./desk.ts";
import { storeKinds, type StoreServer } from "./stores.ts";

describe.each(storeKinds)("a $kind store", ({ kind, start }) => {
  let server: StoreServer;
  let opened: { readonly store: Store; readonly remove: () => Promise<void> };
  beforeAll(async () => void (server = await start()));
  afterAll(() => server.stop());
  beforeEach(async () => void (opened = await server.open()));
  afterEach(() => opened.remove());

  it("takes one of two who read the same revision", async () => {
    const { ident, rev, records } = await begin();
    const won = [await opened.store.cas(ident, rev, records), await opened.store.cas(ident, rev, records)];
    expect(won).toEqual([true, false]);
  });

  it("refuses a revision that there never was, and keeps nothing of it", async () => {
    const { ident, rev, records } = await begin();
    const { store } = opened;
    expect(await store.cas(ident, rev + 3, [])).toBe(false);
    expect(await store.read(ident)).toMatchObject({ rev, records });
  });

  it("refuses to begin what has begun", async () => {
    const { ident, rev, records } = await begin();
    expect(await opened.store.cas(ident, 0, [])).toBe(false);
    expect(await opened.store.read(ident)).toMatchObject({ rev, records });
  });

  it("says when an ident was last changed, by its own clock", async () => {
    const { store } = opened;
    const before = await store.now();
    const begun = await begin();
    const between = await store.now();
    expect(await store.cas(begun.ident, begun.rev, begun.records)).toBe(true);
    const changed = await store.read(begun.ident);
    const instants = [before, begun.changedAt, between, changed.changedAt, changed.now];
    expect(instants).toEqual(instants.toSorted((left, right) => left - right));
    expect(before).toBeGreaterThan(0);
  });

  it.skipIf(["memory", "file"].includes(kind))("finds what nobody changed since, and nothing else", async () => {
    const { store } = opened;
    const before = await store.now();
    const { ident, now } = await begin();
    expect(await store.idents({ unchangedSince: before })).toEqual([]);
    expect(await store.idents({ unchangedSince: now })).toEqual([ident]);
  });

  // The folder of what a file store forgot stays, so that nobody takes its revisions again.
  it.skipIf(kind === "file")("finds nothing of what was removed", async () => {
    const { store } = opened;
    const { ident, rev, now } = await begin();
    expect(await store.remove(ident, rev)).toBe(true);
    expect(await store.idents("undecided")).toEqual([]);
    expect(await store.idents({ unchangedSince: now })).toEqual([]);
  });

  it("knows the ident that was noted last for a call", async () => {
    const { store } = opened;
    await store.noteCall("call-1", "k:order-1");
    await store.noteCall("call-1", "k:order-2");
    expect(await store.identOfCall("call-1")).toBe("k:order-2");
    expect(await store.identOfCall("call-2")).toBeUndefined();
  });

  async function begin(): Promise<Version & { readonly ident: string }> {
    const { store } = opened;
    const desk = { ledger: ledgerOver(store), wait: () => undefined, remove: opened.remove };
    const { ident } = leaseOf(await askToCharge(desk, await openRun(desk)));
    return { ident, ...(await store.read(ident)) };
  }
});
