import { sqlReads } from "./families/sql.ts";
import type { CallFact, Sdk } from "./sdk.ts";

const databases = ["BaseSQLiteDatabase", "MySqlDatabase", "PgDatabase"];
const statement: Omit<CallFact, "path" | "declared"> = {
  kind: "mutation",
  effect: "read",
  writeWith: { argument: 0, path: [], unless: sqlReads, by: "first word" },
  returns: "lazy",
};

export const drizzle: Sdk = {
  id: "drizzle",
  name: "Drizzle",
  packages: ["drizzle-orm"],
  ambient: true,
  ownStore: true,
  writesAreListed: true,
  versions: "0.45",
  docs: "https://orm.drizzle.team/docs/insert",
  summary:
    "What begins an insert, an update or a delete; statements by the first word of their text. A query is sent when it is awaited, and takes no key.",
  clients: ["drizzle"],
  calls: [
    ...["delete", "insert", "update"].flatMap((name) =>
      databases.map((database): CallFact => ({
        path: name,
        declared: `${database}.${name}`,
        kind: "mutation",
        effect: "write",
        returns: "lazy",
      })),
    ),
    { path: "execute", declared: "PgDatabase.execute", ...statement },
    { path: "execute", declared: "MySqlDatabase.execute", ...statement },
    { path: "run", declared: "BaseSQLiteDatabase.run", ...statement },
  ],
};
