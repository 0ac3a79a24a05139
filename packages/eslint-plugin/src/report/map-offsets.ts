import type { Node } from "@thirdstate/analyzer/compiler";
import type { SourceCode } from "eslint";
import type { Reading } from "../engine/reading.ts";

/** Where a range of the analysed text stands in the text that ESLint holds; undefined where it is not one piece of it. */
export type ToRange = (start: number, end: number) => [start: number, end: number] | undefined;

/** Under Vue and other processors TypeScript sees a part of the file, and the offsets around a node begin elsewhere. */
export function mapOffsets({ compiler, file, nodes }: Reading, { text }: SourceCode, around: Node): ToRange {
  if (text === file.text) return (start, end) => [start, end];
  const begin = nodes === undefined ? compiler.start(around) : nodes.get(around)?.range?.[0];
  if (begin === undefined) return () => undefined;
  const shift = begin - compiler.start(around);
  return (start, end) => {
    const isSame = text.slice(start + shift, end + shift) === file.text.slice(start, end);
    return isSame ? [start + shift, end + shift] : undefined;
  };
}
