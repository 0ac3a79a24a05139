/**
 * A change inside one file that knows which neighbour it belongs to, so that many of them may meet at one offset:
 * `before` opens what follows, `after` closes what precedes.
 */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly side: "before" | "after";
  /** Old text that `text` is put around, with the changes of others inside it. */
  readonly moved?: MovedText;
}

export interface MovedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly closing: string;
  /** What has to come around the place that it moves to; where several texts move there, once. */
  readonly braces: Braces | undefined;
}

export interface Braces {
  readonly start: number;
  readonly end: number;
  /** What follows the moved texts: `return `. */
  readonly lead: string;
  readonly close: string;
}

export function insertBefore(at: number, text: string): Splice {
  return { start: at, end: at, text, side: "before" };
}

export function insertAfter(at: number, text: string): Splice {
  return { start: at, end: at, text, side: "after" };
}

export function replace(start: number, end: number, text: string): Splice {
  return { start, end, text, side: "before" };
}
