import type { WrappedFile } from "./apply-wraps.ts";
import type { DraftedWrap } from "./drafted-wrap.ts";
import type { Complaint } from "./find-complaints.ts";
import { toNewOffset, toOldOffset } from "./positions.ts";

/**
 * The wraps that a new complaint is about: the outermost in what it points at; the innermost around it; all of the file where the import of `remote` is
 * wrong; else the nearest in the file; in a file that has none, all wraps of the changed files that it imports, then of all changed files.
 */
export function findOwners(
  complaint: Complaint,
  files: readonly WrappedFile[],
  importersOf: (fileName: string) => readonly string[],
): readonly DraftedWrap[] {
  const own = files.find(({ fileName }) => fileName === complaint.fileName);
  if (own !== undefined) return findNearest(complaint, own);
  const imported = files.filter(({ fileName }) => importersOf(fileName).includes(complaint.fileName));
  return (imported.length > 0 ? imported : files).flatMap(({ wraps }) => wraps);
}

function findNearest({ start, word }: Complaint, { wraps, changes }: WrappedFile): readonly DraftedWrap[] {
  const spans = wraps.map((wrap) => ({
    wrap,
    from: toNewOffset(changes, Math.min(...wrap.splices.map((splice) => splice.start)), "before"),
    to: toNewOffset(changes, Math.max(...wrap.splices.map((splice) => splice.end)), "after"),
  }));
  const inside = spans.filter(({ from, to }) => start <= from && to <= start + word.length);
  if (inside.length > 0)
    return inside
      .sort(byLength)
      .slice(-1)
      .map(({ wrap }) => wrap);
  const around = spans.filter(({ from, to }) => from <= start && start < to);
  const isImport = around.length === 0 && toOldOffset(changes, start) === undefined;
  if (isImport) return wraps;
  const nearest = around.length > 0 ? around.sort(byLength) : spans.sort(byDistance(start));
  return nearest.slice(0, 1).map(({ wrap }) => wrap);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function byLength(a: Span, b: Span): number {
  return a.to - a.from - (b.to - b.from);
}

/** What comes before a place is likelier to be felt there than what comes after. */
function byDistance(start: number): (a: Span, b: Span) => number {
  const distance = ({ from, to }: Span): number => (to <= start ? start - to : 1_000_000 + from - start);
  return (a, b) => distance(a) - distance(b);
}
