import { codeFrameColumns } from "@babel/code-frame";

export interface Framed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly why: string;
  readonly how: string;
}

/** The line that a finding points at, squiggled, and the finding's three sentences. */
export function drawFrame({ text, start, end, what, why, how }: Framed): string {
  const location = { start: toPlace(text, start), end: toPlace(text, end) };
  const frame = codeFrameColumns(text, location, { message: what, linesAbove: 0, linesBelow: 0 });
  return `${frame}\nwhy   ${why}\nhow   ${how}`;
}

/** Counted from 1; the end's column is the first behind it. */
function toPlace(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
