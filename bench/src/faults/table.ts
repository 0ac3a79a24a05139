import type { Cell } from "./cell.ts";

/** What a variant said, and how often it was wrong. */
export interface Totals {
  readonly cells: number;
  readonly denied: number;
  readonly claimed: number;
  readonly duplicates: number;
  readonly repeatedReads: number;
  readonly unknown: number;
}

/** A read may be done twice: that costs money and nothing else. */
export function isDuplicate({ caller, extraCommits }: Cell): boolean {
  return caller.kind === "write" && extraCommits > 0;
}

export function toTotals(cells: readonly Cell[]): Totals {
  const sum = (count: (cell: Cell) => number) => cells.reduce((total, cell) => total + count(cell), 0);
  return {
    cells: cells.length,
    denied: sum((cell) => cell.deniedSuccesses),
    claimed: sum((cell) => cell.claimedSuccesses),
    duplicates: sum((cell) => (isDuplicate(cell) ? cell.extraCommits : 0)),
    repeatedReads: sum((cell) => (isDuplicate(cell) ? 0 : cell.extraCommits)),
    unknown: sum((cell) => cell.told.filter((told) => told === "unknown").length),
  };
}

/** Faults downwards, SDKs across. `S`, `F`, `U`, `-` for each answer; `!` for a lie, `+n` for work done n times too often. */
export function printTable(name: string, cells: readonly Cell[]): void {
  const faults = [...new Set(cells.map(({ fault }) => fault.name))];
  const callers = [...new Set(cells.map(({ caller }) => caller.name))];
  const width = Math.max(...faults.map((fault) => fault.length)) + 2;
  console.log(`\n${name}`);
  console.log(" ".repeat(width) + callers.map((_, index) => String(index + 1).padEnd(6)).join(""));
  for (const fault of faults) {
    const row = callers.map((caller) => cells.find((cell) => cell.fault.name === fault && cell.caller.name === caller));
    console.log(
      fault.padEnd(width) +
        row
          .map((cell) => (cell === undefined ? "" : toText(cell)).padEnd(6))
          .join("")
          .trimEnd(),
    );
  }
}

export function printLegend(callers: readonly string[]): void {
  console.log(callers.map((caller, index) => `${index + 1} ${caller}`).join(" · "));
  console.log(
    "S said succeeded, F said failed, U said unknown, - said nothing in time; two letters: a write asked for again",
  );
  console.log("a stream through thirdstate says what `onCall` hears at its end");
  console.log("! a lie, +n a write's work done n times too often, (+n) a read's");
}

export function printTotals(totals: ReadonlyMap<string, Totals>): void {
  const heads = ["", "cells", "said failed,", "said succeeded,", "duplicate", "repeated", "said"];
  const second = ["", "", "had happened", "had not", "writes", "reads", "unknown"];
  const rows = [...totals].map(([name, { cells, denied, claimed, duplicates, repeatedReads, unknown }]) => [
    name,
    ...[cells, denied, claimed, duplicates, repeatedReads, unknown].map(String),
  ]);
  console.log("");
  for (const row of [heads, second, ...rows]) {
    console.log(row.map((text, index) => (index === 0 ? text.padEnd(34) : text.padStart(16))).join(""));
  }
}

function toText(cell: Cell): string {
  const letters = cell.told.map((told) => (told === "nothing" ? "-" : told.charAt(0).toUpperCase())).join("");
  const lie = cell.deniedSuccesses + cell.claimedSuccesses > 0 ? "!" : "";
  if (cell.extraCommits === 0) return letters + lie;
  return letters + lie + (isDuplicate(cell) ? `+${cell.extraCommits}` : `(+${cell.extraCommits})`);
}
