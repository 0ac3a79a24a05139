import pc from "picocolors";
import type { Doubt } from "./to-doubt.ts";

/** A table, oldest first, whose ids are as long as `ledger reconcile` needs them. */
export function printDoubts(doubts: readonly Doubt[]): string {
  const rows = doubts.map((doubt) => toCells(doubt, shortIdOf(doubt, doubts)));
  const widths = head.map(
    (title, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)) || title.length,
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const settle =
    "Look at the provider's books, then: thirdstate ledger reconcile <id> --happened|--not-happened --by <name>";
  return [pc.bold(line(head)), ...rows.map(line), "", `${doubts.length} in doubt. ${settle}`].join("\n");
}

const head = ["id", "since", "scope", "site", "attempts", "reason", "intent"];

function toCells({ since, scope, site, attempts, reason, intent, sealed }: Doubt, id: string): readonly string[] {
  const asked = sealed === true ? "(sealed)" : shorten(JSON.stringify(intent) ?? "");
  return [id, since.slice(0, 19), scope, site, String(attempts), shorten(reason), asked];
}

const SHORT_ID = 14;
const LONGEST_CELL = 60;

/** The beginning of an id, unless another one begins like it. */
function shortIdOf({ id }: Doubt, doubts: readonly Doubt[]): string {
  const start = id.slice(0, SHORT_ID);
  return doubts.filter((other) => other.id.startsWith(start)).length === 1 ? start : id;
}

function shorten(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}
