import type { BudgetRow, BudgetsReport } from "./budgets-report.ts";

/** The table, and below it what is left to do by hand. */
export function printBudgets({ sites, left }: BudgetsReport): string {
  const rows = [titles, ...sites.map(toCells)];
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, column, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const asides = left.map(({ site, why }) => `${site}: ${why}`);
  return [lines.join("\n"), ...(asides.length === 0 ? [] : [asides.join("\n")])].map((part) => `${part}\n`).join("\n");
}

const titles: readonly string[] = ["site", "calls", "p50", "p99", "p99.9", "unknown", "timeout", "proposed", "by"];
/** Names and rules begin at the left, numbers end at the right. */
const atLeft: ReadonlySet<number> = new Set([0, 8]);

function pad(cell: string, column: number, width: number): string {
  return atLeft.has(column) ? cell.padEnd(width) : cell.padStart(width);
}

function toCells({ site, calls, p50, p99, p999, unknownShare, timeout, proposed, rule }: BudgetRow): readonly string[] {
  const times = [p50, p99, p999].map((seconds) => (seconds === null ? "–" : writeSeconds(seconds)));
  const unknown = unknownShare === 0 ? "0 %" : `${(unknownShare * 100).toPrecision(2)} %`;
  return [site, calls.toLocaleString("en-US"), ...times, unknown, timeout ?? "–", proposed ?? "–", rule ?? ""];
}

function writeSeconds(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1_000)} ms` : `${seconds} s`;
}
