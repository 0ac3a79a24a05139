import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { postgresSchema } from "../../../src/ledger/postgres/postgres-schema.ts";
import { postgresLedger } from "../../../src/ledger/postgres-ledger.ts";
import { askToCharge, charged, leaseOf, openRun } from "../desk.ts";
import { type PostgresServer, startPostgres } from "../servers/start-postgres.ts";

let server: PostgresServer;
let pool: pg.Pool;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  pool = server.openPool({ max: 1 });
  await pool.query("drop table if exists thirdstate_ledger, thirdstate_ledger_calls");
  await pool.query(postgresSchema);
  return () => pool.end();
});

describe("the statements of a PostgreSQL ledger", () => {
  it("are planned once for each connection of a pool", async () => {
    await charge(postgresLedger(pool), "order-1");
    await charge(postgresLedger(pool), "order-2");
    expect(await namesOn(pool)).toEqual([...new Set(await namesOn(pool))]);
    expect((await namesOn(pool)).length).toBeGreaterThanOrEqual(3);
  });

  it("carry no name where a driver takes a text and values only", async () => {
    const texts: unknown[] = [];
    const query = (text: string, values: (string | number | boolean)[]) => {
      texts.push(text);
      return pool.query(text, values);
    };
    await charge(postgresLedger({ query }), "order-1");
    expect(texts).toSatisfy((all: unknown[]) => all.every((text) => typeof text === "string"));
    expect(await namesOn(pool)).toEqual([]);
  });

  it("go without names from the first time on that a pooler has lost one", async () => {
    const ledger = postgresLedger(pool);
    await charge(ledger, "order-1");
    await pool.query("deallocate all");
    await charge(ledger, "order-2");
    expect(await namesOn(pool)).toEqual([]);
    expect(await stateOf(ledger, "order-2")).toBe("replay");
  });

  it("go without names where another client of a pooler has given them", async () => {
    await charge(postgresLedger(pool), "order-1");
    const names = await namesOn(pool);
    await pool.end();
    pool = server.openPool({ max: 1 });
    for (const name of names) await pool.query(`prepare ${name} as select 1`);
    const ledger = postgresLedger(pool);
    await charge(ledger, "order-2");
    expect(await stateOf(ledger, "order-2")).toBe("replay");
  });
});

async function charge(ledger: ReturnType<typeof postgresLedger>, order: string): Promise<void> {
  const desk = deskOver(ledger);
  const lease = leaseOf(await askToCharge(desk, await openRun(desk), { order }));
  expect(await ledger.succeed(lease.id, charged)).toBe("recorded");
}

async function stateOf(ledger: ReturnType<typeof postgresLedger>, order: string): Promise<string> {
  const desk = deskOver(ledger);
  return (await askToCharge(desk, await openRun(desk), { order })).state;
}

function deskOver(ledger: ReturnType<typeof postgresLedger>) {
  return { ledger, wait: () => undefined, remove: () => Promise.resolve() };
}

async function namesOn(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query("select name from pg_prepared_statements order by name");
  return rows.map(({ name }: { name: string }) => name);
}
