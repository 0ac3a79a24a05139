import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { SqliteDatabase } from "../../../src/ledger/sqlite/sqlite-database.ts";

/** Opens a database file; each call is a connection of its own. */
export type OpenSqlite = (file: string) => SqliteDatabase & { close(): unknown };

/** The drivers that this Node and this checkout have: `node:sqlite` needs Node 22, better-sqlite3 `npm run contracts`. */
export const sqliteDrivers: readonly { readonly driver: string; readonly open: OpenSqlite }[] = [
  { driver: "node:sqlite", constructor: load("node:sqlite", "DatabaseSync") },
  { driver: "better-sqlite3", constructor: load("better-sqlite3") },
].flatMap(({ driver, constructor: Database }) =>
  Database === undefined ? [] : [{ driver, open: (file: string) => openWal(new Database(file)) }],
);

type Database = new (file: string) => ReturnType<OpenSqlite>;

function load(name: string, member?: string): Database | undefined {
  const contracts = join(import.meta.dirname, "../../../../../fixtures/contracts");
  try {
    const loaded = createRequire(existsSync(contracts) ? join(contracts, "package.json") : import.meta.url)(name);
    return member === undefined ? loaded : loaded[member];
  } catch {
    return undefined;
  }
}

function openWal<D extends SqliteDatabase>(db: D): D {
  db.exec("pragma journal_mode = wal");
  return db;
}
