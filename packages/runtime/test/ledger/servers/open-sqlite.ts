import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { SqliteDatabase } from "../../../src/ledger/sqlite/sqlite-database.ts";

/** Opens a database file; each call is a connection of its own. */
export type OpenSqlite = (file: string) => SqliteDatabase & { close(): unknown };

interface Driver {
  readonly driver: string;
  readonly open: OpenSqlite;
}

/** The drivers that open a database here; what cannot is named with the reason. */
export const sqliteDrivers: readonly Driver[] = [
  findDriver("node:sqlite", "Node 22.13 and later have it", "DatabaseSync"),
  findDriver("better-sqlite3", "`npm run contracts` installs and builds it"),
].flatMap((found) => found ?? []);

/** A driver that is installed may still not be built: only opening a database tells. */
function findDriver(driver: string, hint: string, member?: string): Driver | undefined {
  try {
    const Database = load(driver, member);
    const open = (file: string) => openWal(new Database(file));
    new Database(":memory:").close();
    return { driver, open };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    console.log(`Skipping the SQLite ledger over ${driver}: ${reason} (${hint}).`);
    return undefined;
  }
}

type Database = new (file: string) => ReturnType<OpenSqlite>;

function load(name: string, member?: string): Database {
  const contracts = join(import.meta.dirname, "../../../../../fixtures/contracts");
  const loaded = createRequire(existsSync(contracts) ? join(contracts, "package.json") : import.meta.url)(name);
  return member === undefined ? loaded : loaded[member];
}

function openWal<D extends SqliteDatabase>(db: D): D {
  db.exec("pragma journal_mode = wal");
  return db;
}
