import type { Entry } from "./entry.ts";
import { field } from "./field.ts";
import type { Verdict } from "./verdict.ts";

/** PostgreSQL lost the connection or was shut down; 40003 is `statement_completion_unknown`. */
const undecided = [
  "08000",
  "08003",
  "08006",
  "08007",
  "40003",
  "57P01",
  "57P02",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2028",
];

/** Rolled back, or never given a connection. */
const rolledBack = ["40001", "40P01", "53300", "55P03", "P2024", "P2034"];

/** Constraints: the database's decision. https://www.prisma.io/docs/orm/reference/error-reference */
const refused = ["23502", "23503", "23505", "23514", "P2000", "P2002", "P2003", "P2025"];

const verdicts: ReadonlyMap<unknown, Verdict> = new Map<unknown, Verdict>([
  ...undecided.map((code) => [code, { kind: "unknown", code, transient: true }] as const),
  ...rolledBack.map((code) => [code, { kind: "not-executed", code, transient: true }] as const),
  ...refused.map((code) => [code, { kind: "rejected", code, transient: false }] as const),
]);

/** SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html) and Prisma's codes. */
export const databases: Entry = ({ error }) => verdicts.get(field(error, "code"));
