import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sqliteStore } from "../../../src/ledger/sqlite/sqlite-store.ts";
import { sqliteDrivers } from "../servers/open-sqlite.ts";

const DAY = 86_400_000;

it.each(sqliteDrivers)(
  "$driver forgets a call a day after it was noted, unless its ident is there",
  async ({ open }) => {
    const folder = await mkdtemp(join(tmpdir(), "thirdstate-sqlite-"));
    const db = open(join(folder, "ledger.db"));
    let now = DAY;
    const store = sqliteStore(db, () => now);
    await store.cas("k:kept", 0, []);
    await store.noteCall("of-kept", "k:kept");
    await store.noteCall("of-gone", "k:gone");
    const knownAfter = async (passed: number) => {
      now += passed;
      await store.tidy?.();
      return [await store.identOfCall("of-kept"), await store.identOfCall("of-gone")];
    };
    expect(await knownAfter(DAY - 1)).toEqual(["k:kept", "k:gone"]);
    expect(await knownAfter(1)).toEqual(["k:kept", undefined]);
    db.close();
    await rm(folder, { recursive: true });
  },
);
