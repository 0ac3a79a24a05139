import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";
import { readSqlState } from "./sql-state.ts";
import type { Verdict } from "./verdict.ts";

/** Prisma lost the connection, or its transaction came to no end that it knows. */
const undecided = ["P1001", "P1002", "P1008", "P1017", "P2028", "PROTOCOL_CONNECTION_LOST"];

/** Rolled back, or never given a connection. `SQLITE_BUSY` leaves the statement undone. */
const rolledBack = [
  "P2024",
  "P2034",
  "P2037",
  "ER_LOCK_DEADLOCK",
  "ER_LOCK_WAIT_TIMEOUT",
  "ER_CON_COUNT_ERROR",
  "SQLITE_BUSY",
  "SQLITE_BUSY_SNAPSHOT",
  "SQLITE_LOCKED",
];

/**
 * Constraints and wrong statements: the database's decision. https://www.prisma.io/docs/orm/reference/error-reference
 * Not P2010 (a raw query's error, with the database's own code inside) and P2027 (several errors).
 */
const refused: readonly RegExp[] = [
  /^P20(0\d|1[1-9]|2[0-356]|29|3[0135])$/,
  /^ER_(DUP_ENTRY|NO_REFERENCED_ROW|ROW_IS_REFERENCED|BAD_NULL_ERROR|DATA_TOO_LONG|PARSE_ERROR|CHECK_CONSTRAINT_VIOLATED)/,
  /^ER_(NO_SUCH_TABLE|BAD_FIELD_ERROR|ACCESS_DENIED_ERROR|DBACCESS_DENIED_ERROR)$/,
  /^SQLITE_(CONSTRAINT|READONLY|TOOBIG|MISMATCH)/,
];

/** Found by Prisma's client before it asked the database. */
const beforeSending: readonly unknown[] = ["PrismaClientValidationError", "PrismaClientInitializationError"];

/** Prisma was not let in: a wrong password, no such database, no right to it. */
const notLetIn = ["P1000", "P1003", "P1010"];

const verdicts: ReadonlyMap<unknown, Verdict> = new Map<unknown, Verdict>([
  ...notLetIn.map((code) => [code, { kind: "not-executed", code, transient: false }] as const),
  ...undecided.map((code) => [code, { kind: "unknown", code, transient: true }] as const),
  ...rolledBack.map((code) => [code, { kind: "not-executed", code, transient: true }] as const),
]);

/** SQLSTATE, and the codes of Prisma, mysql2, better-sqlite3 and MongoDB, wherever in the chain of causes a query builder keeps them. */
export const databases: Entry = ({ error }) => {
  for (const link of causeChain(error)) {
    const verdict = readCode(link) ?? readSqlState(link) ?? readMongo(link);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
};

function readCode(error: unknown): Verdict | undefined {
  const name = namesOf(error).find((known) => beforeSending.includes(known));
  const code = field(error, "code") ?? field(error, "errorCode");
  if (name !== undefined) return { kind: "not-executed", code: String(code ?? name), transient: code === "P1001" };
  if (typeof code !== "string") return undefined;
  if (refused.some((pattern) => pattern.test(code))) return { kind: "rejected", code, transient: false };
  return verdicts.get(code) ?? (code === "P2010" ? readRawQuery(error) : undefined);
}

function readRawQuery(error: unknown): Verdict | undefined {
  return readSqlState({ code: field(field(error, "meta"), "code"), severity: "ERROR" });
}

/** https://www.mongodb.com/docs/manual/reference/error-codes: a duplicate key, a document that its schema refuses. */
function readMongo(error: unknown): Verdict | undefined {
  const [name] = namesOf(error);
  if (name === "MongoServerSelectionError") return { kind: "not-executed", code: String(name), transient: true };
  const code = field(error, "code");
  const isRefused = name === "MongoServerError" && (code === 11_000 || code === 121);
  return isRefused ? { kind: "rejected", code: `mongo_${code}`, transient: false } : undefined;
}
