/** A change to one file's text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after all changes; throws a sentence where they overlap, lie outside, or change nothing. */
export function applyEdit(title: string, text: string, changes: readonly Change[]): string {
  const ordered = changes.toSorted((one, other) => one.start - other.start || one.end - other.end);
  let mended = "";
  let at = 0;
  for (const { start, end, text: inserted } of ordered) {
    if (start < at) throw new Error(`The edit "${title}" changes ${start} to ${end} twice.`);
    if (end < start || end > text.length)
      throw new Error(`The edit "${title}" reaches from ${start} to ${end}, outside the file.`);
    mended += text.slice(at, start) + inserted;
    at = end;
  }
  mended += text.slice(at);
  if (mended === text) throw new Error(`The edit "${title}" changes nothing.`);
  return mended;
}
