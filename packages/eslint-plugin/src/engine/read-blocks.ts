import type { Source } from "@thirdstate/analyzer/compiler";
import type { SourceCode } from "eslint";

interface Block {
  readonly start: number;
  readonly end: number;
  readonly opening: string;
}

/** The scripts of a component, at their own offsets: what stands around them is blank. */
export function readBlocks({ text, ast }: SourceCode, fileName: string): Source {
  const [start, end] = ast.range;
  const tagged = [...text.matchAll(scripts)].map(({ index, 0: block, 1: opening = "" }) => {
    return { start: index + opening.length, end: index + block.length - "</script>".length, opening };
  });
  const blocks: readonly Block[] = tagged.length > 0 ? tagged : [{ start, end, opening: "" }];
  const kept = blocks.map((block, at) => blank(text.slice(blocks[at - 1]?.end ?? 0, block.start)) + cut(text, block));
  const isJsx = blocks.some(({ opening }) => /\blang=["']?[jt]sx/.test(opening));
  const rest = blank(text.slice(blocks.at(-1)?.end ?? 0));
  return { fileName: `${fileName}.${isJsx ? "tsx" : "ts"}`, text: kept.join("") + rest };
}

const scripts = /(<script\b[^>]*>).*?<\/script>/gis;

function cut(text: string, { start, end }: Block): string {
  return text.slice(start, end);
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, " ");
}
