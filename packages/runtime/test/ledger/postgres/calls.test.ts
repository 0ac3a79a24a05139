import { expect, it } from "vitest";
import { postgresSchema } from "../../../src/ledger/postgres/postgres-schema.ts";
import { postgresStore } from "../../../src/ledger/postgres/postgres-store.ts";
import { startPostgres } from "../servers/start-postgres.ts";

it("a call is forgotten a day after it was noted, unless its ident is there", async () => {
  const server = await startPostgres();
  const pool = server.openPool();
  await pool.query(postgresSchema);
  const store = postgresStore((text, values) => pool.query(text, values));
  await store.cas("k:kept", 0, []);
  await store.noteCall("of-kept", "k:kept");
  await store.noteCall("of-gone", "k:gone");
  const knownAfter = async (passed: string) => {
    await pool.query("update thirdstate_ledger_calls set noted_at = noted_at - $1::interval", [passed]);
    await store.tidy?.();
    return [await store.identOfCall("of-kept"), await store.identOfCall("of-gone")];
  };
  expect(await knownAfter("23 hours")).toEqual(["k:kept", "k:gone"]);
  expect(await knownAfter("2 hours")).toEqual(["k:kept", undefined]);
  await pool.end();
  await server.stop();
});
