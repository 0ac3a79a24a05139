import { hostClock } from "./host-clock.ts";
import { ledgerOver } from "./ledger-over.ts";
import type { LedgerOptions } from "./ledger-options.ts";
import type { Ledger } from "./ledger.ts";
import type { SqliteDatabase } from "./sqlite/sqlite-database.ts";
import { sqliteStore } from "./sqlite/sqlite-store.ts";

export interface SqliteLedgerOptions extends LedgerOptions {
  /** Gives the ledger's instants, in milliseconds. Default: the host's clock, kept from going back even across restarts. */
  readonly clock?: () => number;
}

/**
 * A ledger in a SQLite file, for any number of processes on one host: over better-sqlite3 or `node:sqlite`, by a connection that nothing
 * else uses. Its tables are made on first use; with `pragma journal_mode = wal` it is about twice as fast.
 */
export function sqliteLedger(
  db: SqliteDatabase,
  { clock = hostClock(), ...options }: SqliteLedgerOptions = {},
): Ledger {
  return ledgerOver(sqliteStore(db, clock), options);
}
