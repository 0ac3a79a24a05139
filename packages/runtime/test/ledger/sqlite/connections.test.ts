import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hostClock } from "../../../src/ledger/host-clock.ts";
import { sqliteStore } from "../../../src/ledger/sqlite/sqlite-store.ts";
import { whenFree } from "../../../src/ledger/sqlite/when-free.ts";
import { type OpenSqlite, sqliteDrivers } from "../servers/open-sqlite.ts";

const IDENT = "k:order-1";

describe.each(sqliteDrivers)("a SQLite store over $driver", ({ open }) => {
  let folder = "";
  let connections: ReturnType<OpenSqlite>[] = [];
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "thirdstate-sqlite-"))));
  afterEach(async () => {
    for (const db of connections) db.close();
    connections = [];
    await rm(folder, { recursive: true });
  });

  it("waits while another connection writes", async () => {
    const [db, other] = [connect(), connect()];
    const store = sqliteStore(db, hostClock());
    await store.now();
    db.exec("pragma busy_timeout = 0");
    other.exec("begin immediate");
    const written = store.cas(IDENT, 0, []).catch((error: unknown) => error);
    await setTimeout(20);
    other.exec("commit");
    expect(await written).toBe(true);
  });

  it("syncs every write to the disk before it returns", async () => {
    const db = connect();
    db.exec("pragma synchronous = off");
    await sqliteStore(db, hostClock()).now();
    expect(db.prepare("pragma synchronous").get()).toEqual({ synchronous: 2 });
  });

  it("takes an instant for passed that another process wrote", async () => {
    const [late, reader, idler] = [3_600_000, 0, 0].map((instant) => sqliteStore(connect(), () => instant));
    await late?.cas(IDENT, 0, []);
    expect(await reader?.read(IDENT)).toMatchObject({ changedAt: 3_600_000, now: 3_600_000 });
    expect(await idler?.now()).toBe(3_600_000);
  });

  function connect() {
    const db = open(join(folder, "ledger.db"));
    connections.push(db);
    return db;
  }
});

it.each([
  ["better-sqlite3", { code: "SQLITE_BUSY_SNAPSHOT" }],
  ["node:sqlite", { errcode: 517 }],
])("a connection that stays busy is given up after half a minute, as %s tells of it", async (_driver, how) => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  let tried = 0;
  const busy = () => {
    tried += 1;
    throw Object.assign(new Error("busy"), how);
  };
  const given = whenFree(busy).catch(() => tried);
  await vi.advanceTimersByTimeAsync(30_000);
  const triedInTime = tried;
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  expect(triedInTime).toBeGreaterThan(500);
  expect(await given).toBe(triedInTime + 1);
});
