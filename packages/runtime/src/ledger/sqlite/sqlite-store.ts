import type { Records } from "../decision.ts";
import { newRev } from "../new-rev.ts";
import { rowsOf, textOf, numberOf } from "../rows.ts";
import { hasUndecided } from "../rules/has-undecided.ts";
import { seenClock } from "../seen-clock.ts";
import type { Store, Version } from "../store.ts";
import type { SqliteDatabase, SqliteValue } from "./sqlite-database.ts";
import { sqliteSchema } from "./sqlite-schema.ts";
import { whenFree } from "./when-free.ts";

/** One row for each ident; every statement is a transaction of its own, synced before it returns. */
export function sqliteStore(db: SqliteDatabase, host: () => number): Store {
  const clock = seenClock(host);
  const ask = asker(db);
  const now = async () => {
    const [row] = await ask(latest);
    clock.see(numberOf(row, "latest"));
    return clock.now();
  };
  return {
    now,
    read: async (ident) => toVersion(await ask(read, ident), clock),
    cas: async (ident, rev, records) => {
      const undecided = hasUndecided(records) ? 1 : 0;
      const values = [newRev(), JSON.stringify(records), undecided, clock.now()];
      const rows = rev === 0 ? await ask(begin, ident, ...values) : await ask(change, ...values, ident, rev);
      return rows.length > 0;
    },
    remove: async (ident, rev) => (await ask(remove, ident, rev)).length > 0,
    idents: async (which) => {
      if (which === undefined) return toIdents(await ask(all));
      return toIdents(which === "undecided" ? await ask(undecided) : await ask(unchanged, which.unchangedSince));
    },
    noteCall: async (call, ident) => void (await ask(noteCall, call, ident, clock.now())),
    identOfCall: async (call) => toIdents(await ask(identOfCall, call))[0],
    tidy: async () => void (await ask(forgetCalls, clock.now() - UNUSED_CALL_MS)),
  };
}

const read = `select l.ident, l.rev, l.records, l.changed_at, (select max(changed_at) from thirdstate_ledger) as latest
  from (select 1) left join thirdstate_ledger l on l.ident = ?`;
const latest = "select max(changed_at) as latest from thirdstate_ledger";
const begin = `insert into thirdstate_ledger (ident, rev, records, undecided, changed_at) values (?, ?, ?, ?, ?)
  on conflict (ident) do nothing returning rev`;
const change = `update thirdstate_ledger set rev = ?, records = ?, undecided = ?, changed_at = ?
  where ident = ? and rev = ? returning rev`;
const remove = "delete from thirdstate_ledger where ident = ? and rev = ? returning rev";
const all = "select ident from thirdstate_ledger";
const undecided = "select ident from thirdstate_ledger where undecided";
const unchanged = "select ident from thirdstate_ledger where changed_at <= ?";
const noteCall = `insert into thirdstate_ledger_calls (call, ident, noted_at) values (?, ?, ?)
  on conflict (call) do update set ident = excluded.ident, noted_at = excluded.noted_at returning call`;
const identOfCall = "select ident from thirdstate_ledger_calls where call = ?";
const forgetCalls = `delete from thirdstate_ledger_calls
  where noted_at <= ? and ident not in (select ident from thirdstate_ledger) returning call`;

/** A call is noted just before its ident begins. */
const UNUSED_CALL_MS = 86_400_000;

type Asker = (sql: string, ...values: SqliteValue[]) => Promise<readonly object[]>;

/** Prepares each statement once, and the tables before the first. */
function asker(db: SqliteDatabase): Asker {
  const statements = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
  let prepared: Promise<unknown> | undefined;
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return async (sql, ...values) => {
    prepared ??= whenFree(() => db.exec(`pragma synchronous = full; ${sqliteSchema}`));
    await prepared.catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return rowsOf(await whenFree(() => prepare(sql).all(...values)));
  };
}

function toVersion([row]: readonly object[], clock: { see(instant: number): void; now(): number }): Version {
  clock.see(numberOf(row, "latest"));
  const text = textOf(row, "records");
  const records: Records = text === undefined ? [] : JSON.parse(text);
  return { rev: numberOf(row, "rev"), records, changedAt: numberOf(row, "changed_at"), now: clock.now() };
}

function toIdents(rows: readonly object[]): readonly string[] {
  return rows.flatMap((row) => textOf(row, "ident") ?? []);
}
