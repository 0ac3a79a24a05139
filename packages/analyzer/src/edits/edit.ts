/** A change to source as data; hosts apply it. */
export interface Edit {
  /** Imperative: "Wrap `generateText` in `remote.read`." */
  readonly title: string;
  /** An edit that may change behaviour is never `safe`. */
  readonly kind: "safe" | "suggested";
  readonly changes: readonly TextChange[];
}

/** Offsets are UTF-16 code units without a byte order mark; `start === end` inserts. */
export interface TextChange {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
