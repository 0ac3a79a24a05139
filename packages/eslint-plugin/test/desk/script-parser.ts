import { parseForESLint } from "@typescript-eslint/parser";
import type { Linter } from "eslint";

const opening = `<script lang="ts">`;

/** Reads the script of a component as Vue's parser does: TypeScript sees the script alone, ESLint the whole file's places. */
export const scriptParser = { parseForESLint: parseScript } as unknown as Linter.Parser;

function parseScript(text: string, options: { readonly filePath: string }) {
  const start = text.indexOf(opening) + opening.length;
  const script = text.slice(start, text.indexOf("</script>"));
  const parsed = parseForESLint(script, { ...options, range: true, loc: true });
  const { ast, visitorKeys } = parsed;
  const line = text.slice(0, start).split("\n").length - 1;
  const moved = new Set<object>();
  const move = (value: unknown): void => {
    if (typeof value !== "object" || value === null || moved.has(value)) return;
    moved.add(value);
    if ("range" in value && Array.isArray(value.range)) value.range = value.range.map((at: number) => at + start);
    for (const [key, child] of Object.entries(value)) {
      if (key === "line") Object.assign(value, { line: Number(child) + line });
      else if (key !== "parent" && key !== "range") move(child);
    }
  };
  move(ast);
  return { ...parsed, ast, visitorKeys };
}
