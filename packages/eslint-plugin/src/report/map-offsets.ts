import type { SourceCode } from "eslint";
import type { Reading } from "../engine/reading.ts";

/** Where a range of the analysed text stands in the text that ESLint holds; undefined where it is not one piece of it. */
export type ToRange = (start: number, end: number) => [start: number, end: number] | undefined;

/** Under Vue and other processors TypeScript sees a part of the file, and its offsets begin elsewhere. */
export function mapOffsets(reading: Reading, { text }: SourceCode): ToRange {
  const { file } = reading;
  if (text === file.text) return (start, end) => [start, end];
  return (start, end) => {
    const shift = findShift(reading, start);
    if (shift === undefined) return undefined;
    const isSame = text.slice(start + shift, end + shift) === file.text.slice(start, end);
    return isSame ? [start + shift, end + shift] : undefined;
  };
}

/** How far the top-level statement around an offset stands from its place in the analysed text. */
function findShift({ compiler, file, nodes }: Reading, offset: number): number | undefined {
  if (nodes === undefined) return 0;
  const statement = file.statements.find(({ end }) => end > offset) ?? file.statements.at(-1);
  const range = statement && nodes.get(statement)?.range;
  return statement && range && range[0] - compiler.start(statement);
}
