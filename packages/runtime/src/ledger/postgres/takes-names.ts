import type { NamingClient, PostgresClient } from "./postgres-client.ts";

/** Whether it is a pool of `pg`, or of a driver built upon it: nothing else is sure to take a statement as an object. */
export function takesNames(client: PostgresClient): client is PostgresClient & NamingClient {
  return ["totalCount", "idleCount", "waitingCount"].every((count) => count in client);
}
