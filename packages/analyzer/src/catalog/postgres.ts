import { sqlReads } from "./families/sql.ts";
import type { CallFact, Sdk } from "./sdk.ts";

const statement: Omit<CallFact, "path" | "declared"> = {
  kind: "mutation",
  effect: "read",
  writeWith: { argument: 0, path: [], unless: sqlReads, by: "first word" },
  returns: "lazy",
};

export const postgres: Sdk = {
  id: "postgres",
  name: "Postgres.js",
  packages: ["postgres"],
  ambient: true,
  ownStore: true,
  versions: "3",
  docs: "https://github.com/porsager/postgres#queries",
  summary:
    "Statements, writes by the first word of their text; a query is sent when it is awaited. PostgreSQL takes no key: a unique constraint is the way.",
  clients: ["default"],
  calls: [
    { path: "unsafe", declared: "ISql.unsafe", ...statement },
    { path: "sql", declared: "ISql.()", from: [], ...statement },
  ],
};
