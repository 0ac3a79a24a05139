import type { TextChange } from "@thirdstate/analyzer/edits";

/** Where an offset of the old text lies in the new one; `after` counts what was inserted at the offset itself. */
export function toNewOffset(changes: readonly TextChange[], offset: number, side: "before" | "after"): number {
  const passed = changes.filter(({ start }) => start < offset || (side === "after" && start === offset));
  return passed.reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
}

/** Where an offset of the new text lay in the old one; undefined inside text that is new. */
export function toOldOffset(changes: readonly TextChange[], offset: number): number | undefined {
  let shift = 0;
  for (const { start, end, text } of changes) {
    if (offset < start + shift) break;
    if (offset < start + shift + text.length) return undefined;
    shift += text.length - (end - start);
  }
  return offset - shift;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the changes stand in the new text. */
export function toNewSpans(changes: readonly TextChange[]): readonly Span[] {
  let shift = 0;
  return changes.map(({ start, end, text }) => {
    const from = start + shift;
    shift += text.length - (end - start);
    return { start: from, end: from + text.length };
  });
}

/** Where an offset lies once a formatter was there: it changes no letter and no digit, only what stands between them. */
export function toFormattedOffset(from: string, to: string, offset: number): number {
  const count = from.slice(0, offset).match(/\w/g)?.length ?? 0;
  const letters = /\w/g;
  for (let index = 0; index < count; index += 1) letters.exec(to);
  const at = to.indexOf(from.charAt(offset), letters.lastIndex);
  return at < 0 ? letters.lastIndex : at;
}
