import { DatabaseError } from "pg";
import { expect, it } from "vitest";
import { toClassifier } from "../../src/classify/classify.ts";

const classify = toClassifier([]);
const short = (error: unknown) => {
  const { kind, transient } = classify({ error, keyed: false, aborted: undefined, effect: "write" });
  return `${kind}${transient ? "*" : ""}`;
};
const give = (fields: object) => Object.assign(new Error("storm"), fields);

it.each([
  ["08001", "not-executed*"],
  ["28P01", "not-executed"],
  ["53300", "not-executed*"],
  ["57P03", "not-executed*"],
  ["40001", "not-executed*"],
  ["40P01", "not-executed*"],
  ["55P03", "not-executed*"],
  ["57014", "not-executed*"],
  ["08006", "unknown*"],
  ["40003", "unknown*"],
  ["57P01", "unknown*"],
  ["XX000", "unknown"],
  ["22P02", "rejected"],
  ["23505", "rejected"],
  ["42P01", "rejected"],
  ["P0001", "rejected"],
  ["25006", "rejected"],
])("PostgreSQL %s, also where a query builder wraps it: %s", (code, expected) => {
  const error = Object.assign(new DatabaseError("storm", 0, "error"), { code, severity: "ERROR" });
  expect([short(error), short(new Error("Failed query", { cause: error }))]).toEqual([expected, expected]);
});

it("a code of five letters that no server says is none of PostgreSQL's", () => {
  expect(short(give({ code: "42P01" }))).toBe("unknown");
  expect(short(give({ code: "EPIPE" }))).toBe("unknown*");
});

it.each([
  ["P1001", "unknown*"],
  ["P1017", "unknown*"],
  ["P2002", "rejected"],
  ["P2011", "rejected"],
  ["P2024", "not-executed*"],
  ["P2025", "rejected"],
  ["P2027", "unknown"],
  ["P2028", "unknown*"],
  ["P2034", "not-executed*"],
  ["P2037", "not-executed*"],
])("Prisma %s: %s", (code, expected) => {
  expect(short(give({ name: "PrismaClientKnownRequestError", code }))).toBe(expected);
});

it("Prisma's raw query hides the database's own code inside", () => {
  const raw = (code: string) => short(give({ code: "P2010", meta: { code } }));
  expect([raw("23505"), raw("57P01"), raw("N/A")]).toEqual(["rejected", "unknown*", "unknown"]);
});

it("Prisma's client refuses a wrong query itself, and one for which it cannot connect", () => {
  expect(short(give({ name: "PrismaClientValidationError" }))).toBe("not-executed");
  expect(short(give({ name: "PrismaClientInitializationError", errorCode: "P1001" }))).toBe("not-executed*");
  expect(short(give({ name: "PrismaClientUnknownRequestError" }))).toBe("unknown");
});

it.each([
  ["ER_DUP_ENTRY", "rejected"],
  ["ER_LOCK_DEADLOCK", "not-executed*"],
  ["PROTOCOL_CONNECTION_LOST", "unknown*"],
  ["SQLITE_BUSY", "not-executed*"],
  ["SQLITE_CONSTRAINT_UNIQUE", "rejected"],
  ["SQLITE_IOERR_FSYNC", "unknown"],
])("%s of other drivers: %s", (code, expected) => {
  expect(short(give({ code }))).toBe(expected);
});

it("MongoDB's duplicate key is its decision, a lost connection nobody's", () => {
  expect(short(give({ name: "MongoServerError", code: 11_000 }))).toBe("rejected");
  expect(short(give({ name: "MongoServerSelectionError" }))).toBe("not-executed*");
  expect(short(give({ name: "MongoNetworkError" }))).toBe("unknown*");
});
