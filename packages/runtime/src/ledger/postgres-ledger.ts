import { ledgerOver } from "./ledger-over.ts";
import type { LedgerOptions } from "./ledger-options.ts";
import type { Ledger } from "./ledger.ts";
import type { PostgresClient } from "./postgres/postgres-client.ts";
import { postgresStore } from "./postgres/postgres-store.ts";

/**
 * A ledger in PostgreSQL, for many machines: over a pool of `pg`, or anything with its `query`. Its instants are the server's. The tables
 * come from a migration of yours with what `thirdstate ledger init postgres` prints.
 */
export function postgresLedger(client: PostgresClient, options: LedgerOptions = {}): Ledger {
  return ledgerOver(postgresStore(client), options);
}
