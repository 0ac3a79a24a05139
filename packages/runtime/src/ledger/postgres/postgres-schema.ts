/** The tables of a PostgreSQL ledger (13 and later), for a migration of yours: `postgresLedger` makes none. */
export const postgresSchema = `create table if not exists thirdstate_ledger (
  ident text primary key,
  rev bigint not null,
  records json not null,
  undecided boolean not null,
  changed_at timestamptz not null default clock_timestamp()
) with (fillfactor = 70);
create index if not exists thirdstate_ledger_undecided on thirdstate_ledger (ident) where undecided;
create table if not exists thirdstate_ledger_calls (
  call text primary key,
  ident text not null,
  noted_at timestamptz not null default clock_timestamp()
);
`;
