import type { Records } from "./decision.ts";

/** Where a ledger's records live: a clock, and a compare-and-set over all records of one ident. */
export interface Store {
  /** The store's clock in milliseconds; it never goes back. */
  now(): Promise<number>;
  /** An ident's records and their revision. The caller may keep and change what it is handed. */
  read(ident: string): Promise<Version>;
  /**
   * Replaces an ident's records if nobody has since `rev` was read; true means that they are kept for good. What was decided on a guess comes
   * with the instant that was guessed, and is refused where that is not the present.
   */
  cas(ident: string, rev: number, records: Records, guessedAt?: number): Promise<boolean>;
  /** What `read` would probably give, without asking the server: `cas` finds out. */
  guess?: ((ident: string) => Promise<Version | undefined>) | undefined;
  /** Forgets an ident if nobody has changed it since `rev` was read. */
  remove(ident: string, rev: number): Promise<boolean>;
  /** Every ident that has records; given `which`, those and perhaps others. */
  idents(which?: Which): Promise<readonly string[]>;
  /** Remembers in which ident a framework's call was asked for. A hint: losing one loses the door, not the record. */
  noteCall(call: string, ident: string): Promise<void>;
  /** The ident that was noted last for a call. */
  identOfCall(call: string): Promise<string | undefined>;
  /** Removes what killed processes left behind. */
  tidy?(): Promise<void>;
}

/** The idents with a record that is executing or in doubt, or those that nobody has changed since an instant. */
export type Which = "undecided" | { readonly unchangedSince: number };

export interface Version {
  /** 0 where there are no records, else a number that no other version of the ident has. */
  readonly rev: number;
  readonly records: Records;
  /** When they were last changed, by the store's clock; 0 where there are none. */
  readonly changedAt: number;
  /** The store's clock after they were read. */
  readonly now: number;
}
