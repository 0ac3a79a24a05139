import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { latelyWritten } from "../../../src/ledger/postgres/lately-written.ts";
import { postgresSchema } from "../../../src/ledger/postgres/postgres-schema.ts";
import { postgresStore } from "../../../src/ledger/postgres/postgres-store.ts";
import type { Store } from "../../../src/ledger/store.ts";
import { type PostgresServer, startPostgres } from "../servers/start-postgres.ts";

const IDENT = "k:order-1";

let server: PostgresServer;
let pool: pg.Pool;
let store: Store;
beforeAll(async () => {
  server = await startPostgres();
  pool = server.openPool();
  await pool.query(postgresSchema);
});
afterAll(() => pool.end().then(() => server.stop()));
beforeEach(async () => {
  await pool.query("truncate thirdstate_ledger, thirdstate_ledger_calls");
  store = open();
});

describe("what a PostgreSQL store guesses", () => {
  it.each([
    ["is ahead", 60_000],
    ["is later than the longest guess", -1_001],
  ])("is refused where the instant %s", async (_what, offMs) => {
    const guessedAt = async () => (await store.now()) + offMs;
    expect(await store.cas(IDENT, 0, [], await guessedAt())).toBe(false);
    expect(await store.cas(IDENT, 0, [])).toBe(true);
    const { rev } = await store.read(IDENT);
    expect(await store.cas(IDENT, rev, [], await guessedAt())).toBe(false);
    expect(await store.read(IDENT)).toMatchObject({ rev });
  });

  it("is what was written last, until somebody else wrote", async () => {
    expect(await store.cas(IDENT, 0, [])).toBe(true);
    const { rev } = await store.read(IDENT);
    expect(await store.guess?.(IDENT)).toMatchObject({ rev });
    expect(await open().cas(IDENT, rev, [])).toBe(true);
    expect(await store.cas(IDENT, rev, [])).toBe(false);
    expect(await store.guess?.(IDENT)).toMatchObject({ rev: 0, records: [] });
  });
});

it("the clock of an ident never goes back, also where the server's does", async () => {
  await store.cas(IDENT, 0, []);
  await pool.query("update thirdstate_ledger set changed_at = clock_timestamp() + interval '1 hour'");
  const { rev, changedAt, now } = await store.read(IDENT);
  expect(now).toBe(changedAt);
  await store.cas(IDENT, rev, []);
  expect((await store.read(IDENT)).changedAt).toBe(changedAt);
});

describe("what was written lately", () => {
  it("is the thousand idents that were written last", () => {
    const lately = latelyWritten(() => 0);
    lately.see(5);
    for (let number = 0; number <= 1_000; number++) lately.note(`k:${number}`, { rev: number + 1, text: "[]" });
    expect([0, 1, 1_000].map((number) => lately.guess(`k:${number}`)?.rev)).toEqual([0, 2, 1_001]);
  });

  it("is guessed at the server's instant that was seen last, moved on by what has passed since", () => {
    let ticks = 100;
    const lately = latelyWritten(() => ticks);
    expect(lately.guess("k:1")).toBeUndefined();
    lately.see(5_000);
    ticks += 40;
    expect(lately.guess("k:1")).toEqual({ rev: 0, records: [], changedAt: 0, now: 5_040 });
  });
});

function open(): Store {
  return postgresStore((text, values) => pool.query(text, values));
}
