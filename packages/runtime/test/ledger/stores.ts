import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileStore } from "../../src/ledger/file/file-store.ts";
import { hostClock } from "../../src/ledger/host-clock.ts";
import { memoryStore } from "../../src/ledger/memory-store.ts";
import { postgresSchema } from "../../src/ledger/postgres/postgres-schema.ts";
import { postgresStore } from "../../src/ledger/postgres/postgres-store.ts";
import { sendNamed } from "../../src/ledger/postgres/send-named.ts";
import { redisStore } from "../../src/ledger/redis/redis-store.ts";
import { sqliteStore } from "../../src/ledger/sqlite/sqlite-store.ts";
import type { Store } from "../../src/ledger/store.ts";
import { sqliteDrivers } from "./servers/open-sqlite.ts";
import { startPostgres } from "./servers/start-postgres.ts";
import { hasRedis, openRedis, startRedis } from "./servers/start-redis.ts";

/** One kind of store, with whatever server it needs. */
export interface StoreKind {
  readonly kind: string;
  readonly start: () => Promise<StoreServer>;
}

export interface StoreServer {
  /** An empty store. By the clock that is given, or by its own. */
  readonly open: (clock?: () => number) => Promise<{ readonly store: Store; readonly remove: () => Promise<void> }>;
  readonly stop: () => Promise<void>;
}

const nothing = () => Promise.resolve();

const memory: StoreKind = {
  kind: "memory",
  start: async () => ({
    open: async (clock = hostClock()) => ({ store: memoryStore(clock), remove: nothing }),
    stop: nothing,
  }),
};

const file: StoreKind = {
  kind: "file",
  start: async () => ({
    open: async (clock = hostClock()) => {
      const { folder, remove } = await makeFolder();
      return { store: fileStore(folder, clock), remove };
    },
    stop: nothing,
  }),
};

const sqlite: readonly StoreKind[] = sqliteDrivers.map(({ driver, open }) => ({
  kind: driver,
  start: async () => ({
    open: async (clock = hostClock()) => {
      const { folder, remove } = await makeFolder();
      const db = open(join(folder, "ledger.db"));
      const close = () => void db.close();
      return { store: sqliteStore(db, clock), remove: () => Promise.resolve(close()).then(remove) };
    },
    stop: nothing,
  }),
}));

const postgres: StoreKind = {
  kind: "PostgreSQL",
  start: async () => {
    const server = await startPostgres();
    const pool = server.openPool();
    await pool.query(postgresSchema);
    return {
      open: async (clock) => {
        await pool.query("truncate thirdstate_ledger, thirdstate_ledger_calls");
        return { store: ruledBy(clock, postgresStore(sendNamed(pool))), remove: nothing };
      },
      stop: () => pool.end().then(server.stop),
    };
  },
};

const redis: StoreKind = {
  kind: "Redis",
  start: async () => {
    const server = await startRedis();
    const client = await openRedis(server.socket);
    return {
      open: async (clock) => {
        await client.flushAll();
        return { store: ruledBy(clock, redisStore(client, { prefix: "{test}", mayForget: false })), remove: nothing };
      },
      stop: async () => {
        client.destroy();
        await server.stop();
      },
    };
  },
};

if (!hasRedis) console.log("Skipping the Redis ledger: there is no redis-server here (Debian: redis-server).");

/** Every kind that can run here. */
export const storeKinds: readonly StoreKind[] = [memory, file, ...sqlite, postgres, ...(hasRedis ? [redis] : [])];

/** A server's clock cannot be moved: where a test does, it gives the instants. */
function ruledBy(clock: (() => number) | undefined, store: Store): Store {
  if (clock === undefined) return store;
  return {
    ...store,
    now: () => Promise.resolve(clock()),
    guess: undefined,
    read: async (ident) => ({ ...(await store.read(ident)), now: clock() }),
  };
}

async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), "thirdstate-ledger-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
