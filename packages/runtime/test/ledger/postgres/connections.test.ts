import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LedgerSchemaError } from "../../../src/ledger/postgres/ledger-schema-error.ts";
import type { PostgresClient } from "../../../src/ledger/postgres/postgres-client.ts";
import { postgresSchema } from "../../../src/ledger/postgres/postgres-schema.ts";
import { postgresStore } from "../../../src/ledger/postgres/postgres-store.ts";
import { postgresLedger } from "../../../src/ledger/postgres-ledger.ts";
import { ledgerOver } from "../../../src/ledger/ledger-over.ts";
import { askToCharge, charged, leaseOf, openRun, QUIET } from "../desk.ts";
import { type PostgresServer, startPostgres } from "../servers/start-postgres.ts";

let server: PostgresServer;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startPostgres();
  pool = server.openPool({ max: 8 });
});
afterAll(() => pool.end().then(() => server.stop()));
beforeEach(async () => {
  await pool.query("drop table if exists thirdstate_ledger, thirdstate_ledger_calls");
  await pool.query(postgresSchema);
});

describe("a PostgreSQL ledger", () => {
  it("takes a write for its own whose connection was cut after it was done", async () => {
    const cut = cutting(pool, { when: /^(insert|update)/, after: true });
    const desk = deskOver(cut.client);
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    expect(lease).toMatchObject({ seq: 1, token: 1 });
    expect(await desk.ledger.succeed(lease.id, charged)).toBe("recorded");
    expect(cut.count()).toBe(2);
  });

  it("repeats a write whose connection was cut before it was done", async () => {
    const cut = cutting(pool, { when: /^(insert|update)/, after: false });
    const desk = deskOver(cut.client);
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    expect(await desk.ledger.succeed(lease.id, charged)).toBe("recorded");
    expect(cut.count()).toBe(2);
  });

  it("grants one act once while the server cuts connections under eight workers", async () => {
    const ledger = postgresLedger(pool);
    const desk = { ledger, wait: () => undefined, remove: () => Promise.resolve() };
    const epoch = await openRun(desk);
    const answers = Array.from({ length: 60 }, (_, order) =>
      Promise.all([1, 2, 3].map(() => askToCharge(desk, epoch, { order: `order-${order}` }))),
    );
    const judge = server.openPool({ max: 1, application_name: "judge" });
    const kill =
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name <> 'judge'";
    for (let round = 0; round < 3; round++) await judge.query(kill);
    await judge.end();
    const states = (await Promise.all(answers)).map((all) => all.map(({ state }) => state).sort());
    expect(states).toEqual(Array(60).fill(["fresh", "in-progress", "in-progress"]));
  });

  it.each(["40001", "40P01"])("repeats what the server turned away for another's sake: %s", async (code) => {
    const error = Object.assign(new Error("could not serialize"), { code });
    const turned = cutting(pool, { when: /^(insert|update)/, after: false, error });
    const desk = deskOver(turned.client);
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    expect(await desk.ledger.succeed(lease.id, charged)).toBe("recorded");
    expect(turned.count()).toBe(2);
  });

  it("lets one of many through under the strictest isolation", async () => {
    const strict = server.openPool({ max: 8, options: "-c default_transaction_isolation=serializable" });
    const desk = deskOver(strict);
    const epoch = await openRun(desk);
    const answers = await Promise.all(Array.from({ length: 24 }, () => askToCharge(desk, epoch)));
    await strict.end();
    expect(answers.filter(({ state }) => state === "fresh")).toHaveLength(1);
    expect(answers.filter(({ state }) => state === "in-progress")).toHaveLength(23);
  });

  it("waits for a pool that lets one statement through at a time", async () => {
    const narrow = server.openPool({ max: 1 });
    const desk = deskOver(narrow);
    const epoch = await openRun(desk);
    const orders = Array.from({ length: 50 }, (_, order) => askToCharge(desk, epoch, { order: `order-${order}` }));
    expect(new Set((await Promise.all(orders)).map(({ state }) => state))).toEqual(new Set(["fresh"]));
    await narrow.end();
  });

  it("makes a mark again that stood in a queue, so that the callee's longest delay counts from the real request", async () => {
    let ticks = 0;
    const store = postgresStore((text, values) => {
      if (text.startsWith("insert")) ticks += 5_000;
      return pool.query(text, values);
    });
    const desk = { ...deskOver(pool), ledger: ledgerOver(store, { ticks: () => ticks }) };
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    const [record] = (await store.read(lease.ident)).records;
    expect(record?.sends).toBe(2);
    expect(record?.quietAt).toBeGreaterThan((record?.beganAt ?? 0) + QUIET);
  });

  it("keeps every text that JSON keeps, also what PostgreSQL's own JSON does not", async () => {
    const desk = deskOver(pool);
    const value = { text: "nul \u0000, half a pair \ud800, \u{1f6a2}", number: 1e300 };
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    await desk.ledger.succeed(lease.id, { status: "succeeded", kept: "json", value });
    expect(await askToCharge(desk, await openRun(desk))).toMatchObject({ record: { outcome: { value } } });
  });

  it("throws other errors at once, as they are", async () => {
    let asked = 0;
    const refusing = { query: () => Promise.reject(new Error(`refused ${++asked}`)) };
    await expect(postgresLedger(refusing).open()).rejects.toThrow("refused 1");
  });

  it("says which command prints its tables where there are none, and printing them twice does no harm", async () => {
    await pool.query(postgresSchema);
    await pool.query("drop table thirdstate_ledger");
    const refusal = await deskOver(pool)
      .ledger.listInDoubt()
      .catch((error: unknown) => error);
    expect(refusal).toSatisfy(LedgerSchemaError.isInstance);
    expect(refusal).toMatchObject({ message: expect.stringContaining("`thirdstate ledger init postgres`") });
  });
});

function deskOver(client: PostgresClient) {
  return { ledger: postgresLedger(client), wait: () => undefined, remove: () => Promise.resolve() };
}

const cut = new Error("Connection terminated unexpectedly");

/** A pool that fails under every first matching statement, before or after the server did what it was asked. */
function cutting(inner: pg.Pool, { when, after, error = cut }: { when: RegExp; after: boolean; error?: Error }) {
  const seen = new Set<string>();
  let cuts = 0;
  const query: PostgresClient["query"] = async (text, values) => {
    const isFirst = when.test(text) && !seen.has(text);
    if (!isFirst) return inner.query(text, values);
    seen.add(text);
    cuts += 1;
    if (after) await inner.query(text, values);
    throw error;
  };
  return { client: { query }, count: () => cuts };
}
