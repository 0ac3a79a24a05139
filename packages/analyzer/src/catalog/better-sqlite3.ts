import { sqlReads } from "./families/sql.ts";
import type { Sdk } from "./sdk.ts";

export const betterSqlite3: Sdk = {
  id: "better-sqlite3",
  name: "better-sqlite3",
  packages: ["better-sqlite3"],
  ambient: true,
  ownStore: true,
  writesAreListed: true,
  versions: "12",
  docs: "https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md",
  summary:
    "`run`, which is for statements that return no rows, and `exec` by the first word of its text. SQLite takes no key: a unique constraint is the way.",
  clients: ["default"],
  calls: [
    { path: "prepare().run", declared: "Statement.run", kind: "mutation", effect: "write", returns: "value" },
    {
      path: "exec",
      declared: "Database.exec",
      kind: "mutation",
      effect: "read",
      writeWith: { argument: 0, path: [], unless: sqlReads, by: "first word" },
      returns: "value",
    },
  ],
};
