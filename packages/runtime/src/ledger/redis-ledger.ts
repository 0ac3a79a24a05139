import { ledgerOver } from "./ledger-over.ts";
import type { LedgerOptions } from "./ledger-options.ts";
import type { Ledger } from "./ledger.ts";
import type { RedisClient } from "./redis/redis-client.ts";
import { redisStore } from "./redis/redis-store.ts";

export interface RedisLedgerOptions extends LedgerOptions {
  /** What every key of the ledger begins with; the braces keep them on one node of a cluster. Default: `"{thirdstate}"`. */
  readonly prefix?: string;
  /** Whether to accept a server that may forget what it acknowledged; then two sends under one key are possible. Default: false. */
  readonly mayForget?: boolean;
}

/**
 * A ledger in Redis, for many machines: over a client of node-redis. Its instants are the server's. The server must run with
 * `appendfsync always`; a failover to a replica may still forget the last writes, so that it suits callees that dedupe on their keys.
 */
export function redisLedger(
  client: RedisClient,
  { prefix = "{thirdstate}", mayForget = false, ...options }: RedisLedgerOptions = {},
): Ledger {
  return ledgerOver(redisStore(client, { prefix, mayForget }), options);
}
