import type ts from "typescript";

type Edit = ts.server.protocol.CodeEdit;
type Location = ts.server.protocol.Location;

/** tsserver counts lines and columns from 1. */
export function toLocation(text: string, offset: number): Location {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, offset: (before.at(-1) ?? "").length + 1 };
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((one, other) => toOffset(text, other.start) - toOffset(text, one.start));
  return ordered.reduce(
    (mended, { start, end, newText }) =>
      mended.slice(0, toOffset(text, start)) + newText + mended.slice(toOffset(text, end)),
    text,
  );
}

function toOffset(text: string, { line, offset }: Location): number {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + offset - 1;
}
