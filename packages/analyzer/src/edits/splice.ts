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
  /** Old text that `text` is put around, with the changes of others inside it. */
  readonly moved?: MovedText;
}

export interface MovedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly closing: string;
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

type Group = readonly Splice[];

/** One file's changes in the order in which they are applied. Groups are one edit each, the innermost call first. */
export function orderSplices(file: string, groups: readonly Group[]): readonly TextChange[] {
  return toChanges(groups).map(({ start, end, text }) => ({ file, start, end, text }));
}

function toChanges(groups: readonly Group[]): readonly Splice[] {
  const moves = groups.flatMap((group) => group.filter(({ moved }) => moved !== undefined));
  const staying = groups.map((group) =>
    group.filter((splice) => splice.moved === undefined && !moves.some((move) => isTaken(groups, splice, group, move))),
  );
  const closing = staying.flatMap((group) => group.filter((splice) => splice.side === "after"));
  const opening = staying.reverse().flatMap((group) => group.filter((splice) => splice.side === "before"));
  const moving = [...moves].sort(byNeed).map((move) => compose(move, groups));
  return [...closing, ...moving, ...opening].sort((a, b) => a.start - b.start);
}

/** Whether a splice goes along with moved text: all of its group but the moves lies within, at the edges too. */
function isTaken(groups: readonly Group[], splice: Splice, group: Group, { moved }: Splice): boolean {
  if (moved === undefined || groups.some((other) => other === group && other.some((one) => one.moved === moved)))
    return false;
  const isInside = ({ start, end }: Splice): boolean => moved.start <= start && end <= moved.end;
  return isInside(splice) && group.every((one) => one.moved !== undefined || isInside(one));
}

/** What stands inside other moved text has to be there before it. */
function byNeed({ moved: a }: Splice, { moved: b }: Splice): number {
  if (a === undefined || b === undefined) return 0;
  if (b.start <= a.start && a.end <= b.end) return -1;
  if (a.start <= b.start && b.end <= a.end) return 1;
  return a.start - b.start;
}

function compose(move: Splice, groups: readonly Group[]): Splice {
  const { moved } = move;
  if (moved === undefined) return move;
  const inside = groups.map((group) =>
    group.filter((splice) => splice.moved === undefined && isTaken(groups, splice, group, move)),
  );
  let at = moved.start;
  let text = "";
  for (const change of toChanges(inside)) {
    text += moved.text.slice(at - moved.start, change.start - moved.start) + change.text;
    at = change.end;
  }
  return { ...move, text: `${move.text}${text}${moved.text.slice(at - moved.start)}${moved.closing}` };
}
