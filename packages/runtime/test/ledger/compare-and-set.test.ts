import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ledgerOver } from "../../src/ledger/ledger-over.ts";
import type { Store, Version } from "../../src/ledger/store.ts";
import { askToCharge, leaseOf, openRun } from "./desk.ts";
import { storeKinds, type StoreServer } from "./stores.ts";

describe.each(storeKinds)("the compare-and-set of a $kind store", ({ start }) => {
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

  async function begin(): Promise<Version & { readonly ident: string }> {
    const { store } = opened;
    const desk = { ledger: ledgerOver(store), wait: () => undefined, remove: opened.remove };
    const { ident } = leaseOf(await askToCharge(desk, await openRun(desk)));
    return { ident, ...(await store.read(ident)) };
  }
});
