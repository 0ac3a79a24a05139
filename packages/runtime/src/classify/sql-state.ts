import { field } from "./field.ts";
import type { Verdict } from "./verdict.ts";

/** The connection was never made: refused by the server, or the server was starting. */
const notConnected = ["08001", "08004", "28000", "28P01", "3D000", "53300", "57P03"];

/** Lost with the statement under way, or shut down; 40003 is `statement_completion_unknown`. */
const undecided = ["08000", "08003", "08006", "08007", "08P01", "40003", "57P01", "57P02", "57P05"];

/** The transaction was rolled back, and may do better next time. */
const rolledBack = ["40000", "40001", "40P01", "53000", "53100", "53200", "55P03", "57014", "25P03", "25P04"];

/**
 * What the server decided of the statement: data exceptions, constraints, wrong states and syntax, exceptions that a function raised.
 * A statement that is answered with an error has done nothing that lasts.
 */
const refusedClasses = ["0A", "21", "22", "23", "25", "27", "2F", "38", "39", "3F", "42", "44", "54", "P0"];

const transient: readonly string[] = ["08001", "53300", "57P03"];

const verdicts: ReadonlyMap<unknown, Verdict> = new Map<unknown, Verdict>([
  ...undecided.map((code) => [code, { kind: "unknown", code, transient: true }] as const),
  ...notConnected.map((code) => [code, { kind: "not-executed", code, transient: transient.includes(code) }] as const),
  ...rolledBack.map((code) => [code, { kind: "not-executed", code, transient: true }] as const),
]);

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, by its code, or by its class where a driver of PostgreSQL says `severity`. */
export function readSqlState(error: unknown): Verdict | undefined {
  const code = field(error, "code");
  if (typeof code !== "string" || !/^[0-9A-Z]{5}$/.test(code)) return undefined;
  const verdict = verdicts.get(code);
  if (verdict !== undefined) return verdict;
  const isServers = typeof field(error, "severity") === "string" || constraints.includes(code);
  return isServers && refusedClasses.includes(code.slice(0, 2))
    ? { kind: "rejected", code, transient: false }
    : undefined;
}

/** Known without more, as PostgREST and others hand them on. */
const constraints: readonly string[] = ["23502", "23503", "23505", "23514", "23P01"];
