import type { ReportedFinding } from "../report.ts";
import { mapCounts, type Counts, type Suppressions } from "./suppressions.ts";

/** What a check may say of the suppressions: the files it looked into, named as the file names them, and the rules it asked. */
export interface Scope {
  readonly files: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** A finding, with its file as the suppressions name it. */
export interface Counted {
  readonly finding: ReportedFinding;
  readonly file: string;
}

/** How many errors there are; warnings fail no build and need no suppression. */
export function countErrors(counted: readonly Counted[]): Suppressions {
  const counts: Record<string, Record<string, { count: number }>> = {};
  for (const { file, finding } of counted) {
    if (finding.severity !== "error") continue;
    const ofFile = (counts[file] ??= {});
    const ofRule = (ofFile[finding.rule] ??= { count: 0 });
    ofRule.count += 1;
  }
  return counts;
}

/** Allows what there is now, of all rules or of those named. */
export function allow(suppressions: Suppressions, errors: Suppressions, rules?: readonly string[]): Suppressions {
  const allowed: Record<string, Counts> = { ...suppressions };
  for (const [file, counts] of Object.entries(errors)) {
    const chosen = Object.entries(counts).filter(([rule]) => rules?.includes(rule) ?? true);
    if (chosen.length > 0) allowed[file] = { ...allowed[file], ...Object.fromEntries(chosen) };
  }
  return allowed;
}

/** What is allowed and no longer there. What this check did not look at is left to who does. */
export function findUnused(suppressions: Suppressions, errors: Suppressions, { files, rules }: Scope): Suppressions {
  return mapCounts(suppressions, (count, file, rule) =>
    files.has(file) && rules.has(rule) ? count - countOf(errors, file, rule) : 0,
  );
}

/** Takes the unused away, and files that are gone. */
export function prune(
  suppressions: Suppressions,
  unused: Suppressions,
  exists: (file: string) => boolean,
): Suppressions {
  return mapCounts(suppressions, (count, file, rule) => (exists(file) ? count - countOf(unused, file, rule) : 0));
}

/** A rule is silent about a file while it finds no more there than is allowed; one more, and all of them are told. */
export function isAllowed({ file, finding }: Counted, suppressions: Suppressions, errors: Suppressions): boolean {
  const { rule, severity } = finding;
  return severity === "error" && countOf(errors, file, rule) <= countOf(suppressions, file, rule);
}

function countOf(suppressions: Suppressions, file: string, rule: string): number {
  return suppressions[file]?.[rule]?.count ?? 0;
}
