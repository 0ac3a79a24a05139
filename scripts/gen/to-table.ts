/** A Markdown table; Prettier lines up its columns. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(toCell).join(" | ")} |`);
  return lines.join("\n");
}

function toCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
