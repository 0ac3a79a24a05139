/** The tables of a SQLite ledger; `sqliteLedger` makes them where they are missing. */
export const sqliteSchema = `create table if not exists thirdstate_ledger (
  ident text primary key,
  rev integer not null,
  records text not null,
  undecided integer not null,
  changed_at real not null
) without rowid;
create index if not exists thirdstate_ledger_undecided on thirdstate_ledger (ident) where undecided;
create index if not exists thirdstate_ledger_changed_at on thirdstate_ledger (changed_at);
create table if not exists thirdstate_ledger_calls (
  call text primary key,
  ident text not null,
  noted_at real not null
) without rowid;
`;
