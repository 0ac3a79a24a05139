import type { ExitCode } from "../exit-code.ts";
import { loadRuntime } from "./load-runtime.ts";

export type SchemaStore = "postgres" | "sqlite";

/** The tables go to stdout, all else to stderr, so that the output can be a migration. */
export function runLedgerInit(store: SchemaStore): ExitCode {
  const { postgresSchema, sqliteSchema } = loadRuntime(process.cwd());
  process.stdout.write(store === "postgres" ? postgresSchema : sqliteSchema);
  process.stderr.write(`${next[store]}\n`);
  return 0;
}

const next: Readonly<Record<SchemaStore, string>> = {
  postgres: "Put this into a migration: `postgresLedger` makes no tables. Running it twice does no harm.",
  sqlite: "`sqliteLedger` makes these tables by itself on first use; a migration may make them before.",
};
