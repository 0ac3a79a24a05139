import type { ExitCode } from "../exit-code.ts";
import { loadRuntime } from "./load-runtime.ts";

export type SchemaStore = "postgres" | "sqlite";

export interface LedgerInitFlags {
  readonly json?: true;
}

/** The tables go to stdout, all else to stderr, so that the output can be a migration. */
export function runLedgerInit(store: SchemaStore, { json }: LedgerInitFlags): ExitCode {
  const { postgresSchema, sqliteSchema } = loadRuntime(process.cwd());
  const schema = store === "postgres" ? postgresSchema : sqliteSchema;
  process.stdout.write(json === true ? `${JSON.stringify({ version: 1, store, schema }, undefined, 2)}\n` : schema);
  process.stderr.write(`${next[store]}\n`);
  return 0;
}

const next: Readonly<Record<SchemaStore, string>> = {
  postgres: "Put this into a migration: `postgresLedger` makes no tables. Running it twice does no harm.",
  sqlite: "`sqliteLedger` makes these tables by itself on first use; a migration may make them before.",
};
