import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileLedger, postgresLedger, postgresSchema, redisLedger, sqliteLedger } from "@thirdstate/runtime/ledger";
import type { Ledger } from "@thirdstate/runtime/ledger";
import { sqliteDrivers } from "../../../packages/runtime/test/ledger/servers/open-sqlite.ts";
import { startPostgres } from "../../../packages/runtime/test/ledger/servers/start-postgres.ts";
import { hasRedis, openRedis, startRedis } from "../../../packages/runtime/test/ledger/servers/start-redis.ts";

/** A store that processes share, as they open it and as the judge does. */
export interface CrashStore {
  readonly kind: string;
  /** A folder, a file, a socket or an address. */
  readonly place: string;
  readonly ledger: Ledger;
  /** Cuts some connections from the server's side; how many. */
  readonly cut?: () => Promise<number>;
  readonly remove: () => Promise<void>;
}

/** Every store that can run here; the others are named with the reason. */
export const crashStores: readonly (() => Promise<CrashStore>)[] = [
  openFile,
  ...sqliteDrivers.map((driver) => () => openSqlite(driver)),
  openPostgres,
  ...(hasRedis ? [openRedisStore] : []),
];
if (!hasRedis) console.log("Skipping the Redis ledger: there is no redis-server here (Debian: redis-server).");

async function openFile(): Promise<CrashStore> {
  const folder = await makeFolder();
  return { kind: "file", place: folder, ledger: fileLedger(folder), remove: () => rm(folder, { recursive: true }) };
}

async function openSqlite({ driver, open }: (typeof sqliteDrivers)[number]): Promise<CrashStore> {
  const folder = await makeFolder();
  const place = join(folder, "ledger.db");
  const db = open(place);
  const remove = async () => {
    db.close();
    await rm(folder, { recursive: true });
  };
  return { kind: driver, place, ledger: sqliteLedger(db), remove };
}

async function openPostgres(): Promise<CrashStore> {
  const server = await startPostgres();
  const pool = server.openPool({ application_name: "judge" });
  await pool.query(postgresSchema);
  const cut = async () => {
    const { rowCount } = await pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and application_name <> 'judge' and random() < 0.3",
    );
    return rowCount ?? 0;
  };
  const remove = () => pool.end().then(server.stop);
  return { kind: "PostgreSQL", place: server.url, ledger: postgresLedger(pool), cut, remove };
}

async function openRedisStore(): Promise<CrashStore> {
  const server = await startRedis();
  const client = await openRedis(server.socket);
  const cut = async () => Number(await client.sendCommand(["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]));
  const remove = async () => {
    client.destroy();
    await server.stop();
  };
  return { kind: "Redis", place: server.socket, ledger: redisLedger(client), cut, remove };
}

function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "thirdstate-crash-"));
}
