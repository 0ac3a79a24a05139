import type { Records } from "./decision.ts";

/** Where a ledger's records live: a clock, and a compare-and-set over all records of one ident. */
export interface Store {
  /** The store's clock in milliseconds; it never goes back. */
  now(): Promise<number>;
  /** An ident's records and their revision; none at the first. The caller may keep and change what it is handed. */
  read(ident: string): Promise<Version>;
  /** Replaces an ident's records if nobody has since `rev` was read; true means that they are kept for good. */
  cas(ident: string, rev: number, records: Records): Promise<boolean>;
  /** Every ident that has records. */
  idents(): Promise<readonly string[]>;
  /** Remembers in which ident a framework's call was asked for. A hint: losing one loses the door, not the record. */
  noteCall(call: string, ident: string): Promise<void>;
  /** The ident that was noted last for a call. */
  identOfCall(call: string): Promise<string | undefined>;
  /** Removes what killed processes left behind. */
  tidy?(): Promise<void>;
}

export interface Version {
  readonly rev: number;
  readonly records: Records;
}
