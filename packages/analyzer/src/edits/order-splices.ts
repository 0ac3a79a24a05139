import type { TextChange } from "./edit.ts";
import { insertAfter, insertBefore, type Braces, type MovedText, type Splice } from "./splice.ts";

type Group = readonly Splice[];
/** The moved text that a splice lies in; undefined for the file itself. */
type Homes = ReadonlyMap<Splice, MovedText | undefined>;

/** One file's changes in the order in which they are applied. Groups are one edit each, the innermost call first. */
export function orderSplices(file: string, groups: readonly Group[]): readonly TextChange[] {
  const changes = changesIn(undefined, groups, findHomes(groups));
  return changes.map(({ start, end, text }) => ({ file, start, end, text }));
}

function findHomes(groups: readonly Group[]): Homes {
  const moves = groups.flatMap((group) =>
    group.flatMap(({ moved }) => (moved === undefined ? [] : [{ moved, group }])),
  );
  const homes = new Map<Splice, MovedText | undefined>();
  if (moves.length === 0) return homes;
  moves.sort((a, b) => a.moved.end - a.moved.start - (b.moved.end - b.moved.start));
  for (const group of groups) {
    const home = moves.find((move) => move.group !== group && isAlong(group, move.moved))?.moved;
    for (const splice of group) homes.set(splice, splice.moved === undefined ? home : findAround(splice.start));
  }
  return homes;

  function findAround(at: number): MovedText | undefined {
    return moves.find(({ moved }) => moved.start < at && at < moved.end)?.moved;
  }
}

/** Whether an edit goes along with moved text: all of it but its own moves lies within, at the edges too. */
function isAlong(group: Group, { start, end }: MovedText): boolean {
  return group.every((splice) => splice.moved !== undefined || (start <= splice.start && splice.end <= end));
}

function changesIn(home: MovedText | undefined, groups: readonly Group[], homes: Homes): readonly Splice[] {
  const own = groups.map((group) => group.filter((splice) => homes.get(splice) === home));
  const moves = own.flatMap((group) => group.flatMap((splice) => (splice.moved === undefined ? [] : [splice])));
  const staying = own.map((group) => group.filter(({ moved }) => moved === undefined));
  const braces = distinctBraces(moves);
  return [
    ...staying.flatMap((group) => group.filter(({ side }) => side === "after")),
    ...braces.map(({ end, close }) => insertAfter(end, close)),
    ...braces.map(({ start }) => insertBefore(start, "{ ")),
    ...moves.sort(byNeed).map((move) => compose(move, groups, homes)),
    ...braces.map(({ start, lead }) => insertBefore(start, lead)),
    ...staying.reverse().flatMap((group) => group.filter(({ side }) => side === "before")),
  ].sort((a, b) => a.start - b.start);
}

function distinctBraces(moves: readonly Splice[]): readonly Braces[] {
  const all = moves.flatMap(({ moved }) => (moved?.braces === undefined ? [] : [moved.braces]));
  return [...new Map(all.map((braces) => [`${braces.start}-${braces.end}`, braces])).values()];
}

/** What stands inside other moved text has to be there before it; else the order stays. */
function byNeed({ moved: a }: Splice, { moved: b }: Splice): number {
  return a === undefined || b === undefined ? 0 : a.end - b.end || b.start - a.start;
}

function compose(move: Splice, groups: readonly Group[], homes: Homes): Splice {
  const { moved } = move;
  if (moved === undefined) return move;
  let at = moved.start;
  let text = "";
  for (const change of changesIn(moved, groups, homes)) {
    text += moved.text.slice(at - moved.start, change.start - moved.start) + change.text;
    at = change.end;
  }
  return { ...move, text: `${move.text}${text}${moved.text.slice(at - moved.start)}${moved.closing}` };
}
