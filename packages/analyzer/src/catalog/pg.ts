import { sqlReads } from "./families/sql.ts";
import type { CallFact, Sdk } from "./sdk.ts";

const query: Omit<CallFact, "path" | "declared"> = {
  kind: "mutation",
  effect: "read",
  writeWith: { argument: 0, path: [], or: { argument: 0, path: ["text"] }, unless: sqlReads, by: "first word" },
  returns: "promise",
};

export const pg: Sdk = {
  id: "pg",
  name: "node-postgres",
  packages: ["pg"],
  ambient: true,
  ownStore: true,
  writesAreListed: true,
  versions: "8",
  docs: "https://node-postgres.com/apis/client#clientquery",
  summary:
    "Queries, writes by the first word of their text; a text made elsewhere leaves it open. PostgreSQL takes no key: a unique constraint is the way.",
  clients: ["Client", "Pool", "PoolClient"],
  derivations: ["connect"],
  calls: [
    { path: "query", declared: "Pool.query", from: ["Pool"], ...query },
    { path: "query", declared: "ClientBase.query", from: ["Client", "PoolClient"], ...query },
  ],
};
