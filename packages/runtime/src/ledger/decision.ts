import type { LedgerRecord } from "./record.ts";

/** All records of one ident, by their number. */
export type Records = readonly LedgerRecord[];

/** What an operation makes of the records (the same array where it changes nothing) and what it answers. */
export interface Decision<A> {
  readonly records: Records;
  readonly answer: A;
}
