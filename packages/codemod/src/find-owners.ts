import type ts from "typescript";
import type { Checked } from "./create-check.ts";
import type { DraftedWrap } from "./drafted-wrap.ts";
import type { Complaint } from "./find-complaints.ts";
import { findSpans, type WrapSpan } from "./find-spans.ts";
import { toOldOffset } from "./positions.ts";

/**
 * The wraps that a new complaint is about: the outermost in what it points at; the innermost around it; all of the file
 * where the import of `remote` is wrong; else the nearest in the file; in a file that has none, all wraps of the changed
 * files that it imports, then of all changed files.
 */
export function findOwners(
  typescript: typeof ts,
  complaint: Complaint,
  { program, files }: Checked,
  importersOf: (fileName: string) => readonly string[],
): readonly DraftedWrap[] {
  const own = files.find(({ fileName }) => fileName === complaint.fileName);
  const file = program.getSourceFile(complaint.fileName);
  if (own !== undefined && file !== undefined) {
    const isImport = toOldOffset(own.changes, complaint.start) === undefined;
    const spans = findSpans(typescript, file, own);
    const nearest =
      findAbout(complaint, spans) ?? (isImport ? undefined : [...spans].sort(byDistance(complaint.start))[0]);
    return nearest === undefined ? own.wraps : [nearest.wrap];
  }
  const imported = files.filter(({ fileName }) => importersOf(fileName).includes(complaint.fileName));
  return (imported.length > 0 ? imported : files).flatMap(({ wraps }) => wraps);
}

function findAbout({ start, word }: Complaint, spans: readonly WrapSpan[]): WrapSpan | undefined {
  const inside = spans.filter(({ from, to }) => start <= from && to <= start + word.length);
  const around = spans.filter(({ from, to }) => from <= start && start < to);
  return inside.sort(byLength).at(-1) ?? around.sort(byLength)[0];
}

function byLength(a: WrapSpan, b: WrapSpan): number {
  return a.to - a.from - (b.to - b.from);
}

/** What comes before a place is likelier to be felt there than what comes after. */
function byDistance(start: number): (a: WrapSpan, b: WrapSpan) => number {
  const distance = ({ from, to }: WrapSpan): number => (to <= start ? start - to : 1_000_000 + from - start);
  return (a, b) => distance(a) - distance(b);
}
