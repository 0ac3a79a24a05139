import type { Preset } from "@thirdstate/analyzer";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ExitCode } from "../exit-code.ts";
import { CannotRunError } from "../cannot-run-error.ts";
import { applyBaseline, readBaseline, type BaselineFlags } from "./baseline/apply-baseline.ts";
import { checkFolder, type Checked } from "./check-folder.ts";
import { chooseFiles, type ChooseFlags } from "./choose/choose-files.ts";
import { mergeReports } from "./merge-reports.ts";
import { nameMissing } from "./name-missing.ts";
import type { Format } from "./print/format.ts";
import { printReport } from "./print/print-report.ts";
import type { Source } from "./print/source.ts";
import type { Report } from "./report.ts";
import { showProgress } from "./show-progress.ts";

export interface CheckFlags extends BaselineFlags, ChooseFlags {
  readonly format: Format;
  readonly preset: Preset;
  readonly requireTypes?: true;
  readonly maxWarnings: number;
  /** The JSON of each shard. */
  readonly merge?: readonly string[];
}

/** Findings go to stdout, everything else to stderr. */
export function runCheck(folder: string, flags: CheckFlags): ExitCode {
  const { report, isLeftOver, notes, source } =
    flags.merge === undefined ? lookInto(folder, flags) : putTogether(folder, flags.merge);
  const isFailed = isLeftOver && flags.passOnUnprunedSuppressions !== true;
  for (const note of [...notes, ...(isFailed ? [leftOver] : [])]) process.stderr.write(`${note}\n`);
  process.stdout.write(printReport(report, flags.format, source));
  return isFailed || isTooMuch(report, flags.maxWarnings) ? 1 : 0;
}

interface Told {
  readonly report: Report;
  /** Whether suppressions are left of findings that are gone. */
  readonly isLeftOver: boolean;
  readonly notes: readonly string[];
  readonly source: Source;
}

function lookInto(path: string, flags: CheckFlags): Told {
  const baseline = readBaseline(flags);
  const checked = checkFolder(path, flags.preset, {
    choose: (projects, folder) => chooseFiles(projects, folder, flags),
    onProgress: showProgress,
  });
  const isUntyped = checked.report.projects.some(({ engine }) => engine === "syntactic");
  if (flags.requireTypes === true && isUntyped) throw new CannotRunError(describeMissing(checked, "typed"));
  const { report, isLeftOver } = applyBaseline(baseline, checked, flags.preset, flags);
  const { folder, texts, notes } = checked;
  return {
    report: report.shard === undefined ? report : { ...report, shard: { ...report.shard, isLeftOver } },
    isLeftOver,
    notes: isUntyped ? [...notes, describeMissing(checked, "untyped")] : notes,
    source: { folder, textOf: (file) => texts.get(file) ?? "" },
  };
}

function putTogether(path: string, shards: readonly string[]): Told {
  const { report, isLeftOver } = mergeReports(shards);
  const folder = resolve(path);
  return {
    report,
    isLeftOver,
    notes: [],
    source: { folder, textOf: (file) => readFileSync(resolve(folder, file), "utf8") },
  };
}

const leftOver =
  "Suppressions are left of findings that are gone. Run with --prune-suppressions to take them out of the file, or with --pass-on-unpruned-suppressions.";

/** Errors fail; warnings where there are more than were allowed. */
function isTooMuch({ findings }: Report, maxWarnings: number): boolean {
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return warnings < findings.length || (maxWarnings >= 0 && warnings > maxWarnings);
}

function describeMissing({ missing, folder }: Checked, wanted: "typed" | "untyped"): string {
  const what = nameMissing(folder, missing);
  return wanted === "typed"
    ? `${what} Run \`npm install\` there, or leave --require-types out to check by imports alone.`
    : `${what} Calls were recognised by imports alone, file by file; after \`npm install\` types tell more.`;
}
