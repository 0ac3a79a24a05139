import type { SourceFile } from "../compiler/syntax.ts";

/** How a file writes what an import needs. */
export interface SourceStyle {
  readonly quote: '"' | "'";
  readonly semicolon: ";" | "";
  readonly newline: "\n" | "\r\n";
}

export function readStyle({ text }: SourceFile): SourceStyle {
  const specifier = /\b(?:from|import|require\()\s*(["'])/.exec(text)?.[1] ?? /["']/.exec(text)?.[0];
  const importLine = /^import\b[^;]*?["'][^"'\n]*["'](;?)/m.exec(text)?.[1];
  return {
    quote: specifier === "'" ? "'" : '"',
    semicolon: (importLine ?? (text.includes(";") ? ";" : "")) === ";" ? ";" : "",
    newline: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

export function quoteText(text: string, quote: SourceStyle["quote"]): string {
  const quoted = JSON.stringify(text);
  return quote === '"' ? quoted : `'${quoted.slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}
