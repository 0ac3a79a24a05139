import type { Records } from "../decision.ts";
import { isCut } from "../is-cut.ts";
import { newRev } from "../new-rev.ts";
import { numberOf, rowsOf, textOf } from "../rows.ts";
import { hasUndecided } from "../rules/has-undecided.ts";
import type { Store, Version } from "../store.ts";
import { tryAgain } from "../try-again.ts";
import { LedgerSchemaError } from "./ledger-schema-error.ts";
import { latelyWritten } from "./lately-written.ts";
import type { PostgresValue } from "./postgres-client.ts";
import type { Send } from "./send-named.ts";
import { sqlStateOf } from "./sql-state-of.ts";

/**
 * One row for each ident, one statement for each operation. Every write may be made twice, so that a connection that is cut under it, or a
 * server that could not serialize it, costs a repeat and no doubt.
 */
export function postgresStore(send: Send): Store {
  const lately = latelyWritten();
  const ask = (text: string, ...values: PostgresValue[]) => query(send, text, values);
  const see = (rows: readonly object[]) => {
    if (rows.length > 0) lately.see(numberOf(rows[0], "now"));
    return rows;
  };
  return {
    now: async () => numberOf(see(await ask(now))[0], "now"),
    read: async (ident) => toVersion(see(await ask(read, ident))),
    guess: async (ident) => lately.guess(ident),
    cas: async (ident, rev, records, guessedAt = 0) => {
      const made = newRev();
      const kept = JSON.stringify(records);
      const values = [ident, made, kept, hasUndecided(records), guessedAt];
      const rows = see(rev === 0 ? await ask(begin, ...values) : await ask(change, ...values, rev));
      if (rows.length > 0) lately.note(ident, { rev: made, text: kept });
      else lately.forget(ident);
      return rows.length > 0;
    },
    remove: async (ident, rev) => (await ask(remove, ident, rev)).length > 0,
    idents: async (which) => {
      if (which === undefined) return toIdents(await ask(all));
      return toIdents(which === "undecided" ? await ask(undecided) : await ask(unchanged, which.unchangedSince));
    },
    noteCall: async (call, ident) => void (await ask(noteCall, call, ident)),
    identOfCall: async (call) => toIdents(await ask(identOfCall, call))[0],
    tidy: async () => void (await ask(forgetCalls)),
  };
}

const milliseconds = (instant: string) => `extract(epoch from ${instant})::float8 * 1000`;

const present = milliseconds("clock_timestamp()");
/** $5 is the instant that was guessed, or 0. A guess must not be ahead, nor so late that what it marks would be. */
const isTimely = `($5::float8 = 0 or $5::float8 between ${present} - 1000 and ${present})`;
const now = `select ${present} as now`;
const read = `select l.rev::float8 as rev, l.records::text as records, ${milliseconds("l.changed_at")} as changed_at,
  ${milliseconds("greatest(clock_timestamp(), l.changed_at)")} as now
  from (select 1) one left join thirdstate_ledger l on l.ident = $1`;
const begin = `insert into thirdstate_ledger as l (ident, rev, records, undecided)
  select $1::text, $2::bigint, $3::json, $4::boolean
  where ${isTimely} or exists (select from thirdstate_ledger where ident = $1::text and rev = $2::bigint)
  on conflict (ident) do update set rev = excluded.rev where l.rev = excluded.rev returning ${present} as now`;
const change = `update thirdstate_ledger
  set rev = $2, records = $3, undecided = $4, changed_at = greatest(clock_timestamp(), changed_at)
  where ident = $1 and (rev = $2 or rev = $6 and ${isTimely}) returning ${present} as now`;
const remove = "delete from thirdstate_ledger where ident = $1 and rev = $2 returning ident";
const all = "select ident from thirdstate_ledger";
const undecided = "select ident from thirdstate_ledger where undecided";
const unchanged = "select ident from thirdstate_ledger where changed_at <= to_timestamp($1::float8 / 1000)";
const noteCall = `insert into thirdstate_ledger_calls (call, ident) values ($1, $2)
  on conflict (call) do update set ident = excluded.ident, noted_at = excluded.noted_at`;
const identOfCall = "select ident from thirdstate_ledger_calls where call = $1";
/** A call is noted just before its ident begins. */
const forgetCalls = `delete from thirdstate_ledger_calls c where noted_at < clock_timestamp() - interval '1 day'
  and not exists (select from thirdstate_ledger l where l.ident = c.ident)`;

async function query(send: Send, text: string, values: PostgresValue[]): Promise<readonly object[]> {
  try {
    const { rows } = await tryAgain(() => send(text, values), mayRepeat);
    return rowsOf(rows);
  } catch (error) {
    throw sqlStateOf(error) === UNDEFINED_TABLE ? new LedgerSchemaError({ cause: error }) : error;
  }
}

function mayRepeat(error: unknown): boolean {
  return isCut(error) || NOT_SERIALIZED.includes(sqlStateOf(error));
}

const UNDEFINED_TABLE = "42P01";
const NOT_SERIALIZED: readonly unknown[] = ["40001", "40P01"];

function toVersion([row]: readonly object[]): Version {
  const text = textOf(row, "records");
  const records: Records = text === undefined ? [] : JSON.parse(text);
  return { rev: numberOf(row, "rev"), records, changedAt: numberOf(row, "changed_at"), now: numberOf(row, "now") };
}

function toIdents(rows: readonly object[]): readonly string[] {
  return rows.flatMap((row) => textOf(row, "ident") ?? []);
}
