import { ledgerOver } from "./ledger-over.ts";
import type { LedgerOptions } from "./ledger-options.ts";
import type { Ledger } from "./ledger.ts";
import type { PostgresClient } from "./postgres/postgres-client.ts";
import { postgresStore } from "./postgres/postgres-store.ts";
import { sendNamed } from "./postgres/send-named.ts";
import { takesNames } from "./postgres/takes-names.ts";

/**
 * A ledger in PostgreSQL, for many machines: over a pool of `pg`, or anything with its `query`. A pool's statements are named, so that the
 * server plans each once. Its instants are the server's. The tables come from a migration of yours with what `thirdstate ledger init postgres` prints.
 */
export function postgresLedger(client: PostgresClient, options: LedgerOptions = {}): Ledger {
  const send = takesNames(client) ? sendNamed(client) : client.query.bind(client);
  return ledgerOver(postgresStore(send), options);
}
