import type { TextChange } from "./edit.ts";

/**
 * A change inside one file that knows which neighbour it belongs to, so that many of them may meet at one offset:
 * `before` opens what follows, `after` closes what precedes.
 */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly side: "before" | "after";
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

/** One file's changes in the order in which they are applied. Groups are one edit each, the innermost call first. */
export function orderSplices(file: string, groups: readonly (readonly Splice[])[]): readonly TextChange[] {
  const closing = groups.flatMap((group) => group.filter((splice) => splice.side === "after"));
  const opening = [...groups].reverse().flatMap((group) => group.filter((splice) => splice.side === "before"));
  return [...closing, ...opening]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text }) => ({ file, start, end, text }));
}
