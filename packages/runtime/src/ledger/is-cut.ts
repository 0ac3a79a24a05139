/** Whether a connection was cut, so that nobody knows whether the server did what it was asked. */
export function isCut(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return CODES.test(code) || WORDS.test(`${error.name} ${error.message}`);
}

/** Node's, and PostgreSQL's for a server that closes or shuts down: classes 08 and 57P. */
const CODES = /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|08\d{3}|57P0[1-3])$/;

/** `pg`: "Connection terminated unexpectedly"; node-redis: "Socket closed unexpectedly"; ioredis: "Connection is closed." */
const WORDS =
  /connection terminated|connection error|socket closed|connection is closed|client has encountered a connection/i;
