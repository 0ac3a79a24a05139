import type { Preset } from "@thirdstate/analyzer";
import type { ExitCode } from "../exit-code.ts";
import { CannotRunError } from "../cannot-run-error.ts";
import { applyBaseline, readBaseline, type BaselineFlags } from "./baseline/apply-baseline.ts";
import { checkFolder, type Checked } from "./check-folder.ts";
import { printFrames } from "./print-frames.ts";
import type { Report } from "./report.ts";

export interface CheckFlags extends BaselineFlags {
  readonly format: "frame" | "json";
  readonly preset: Preset;
  readonly requireTypes?: true;
  readonly maxWarnings: number;
}

/** Findings go to stdout, everything else to stderr. */
export function runCheck(folder: string, flags: CheckFlags): ExitCode {
  const baseline = readBaseline(flags);
  const checked = checkFolder(folder, flags.preset);
  const isUntyped = checked.report.projects.some(({ engine }) => engine === "syntactic");
  if (flags.requireTypes === true && isUntyped) throw new CannotRunError(describeMissing(checked, "typed"));
  const { report, isLeftOver } = applyBaseline(baseline, checked, flags.preset, flags);
  const isFailed = isLeftOver && flags.passOnUnprunedSuppressions !== true;
  const notes = [
    ...checked.notes,
    ...(isUntyped ? [describeMissing(checked, "untyped")] : []),
    ...(isFailed ? [leftOver] : []),
  ];
  for (const note of notes) process.stderr.write(`${note}\n`);
  const printed = flags.format === "json" ? `${JSON.stringify(report, undefined, 2)}\n` : printFrames(checked, report);
  process.stdout.write(printed);
  return isFailed || isTooMuch(report, flags.maxWarnings) ? 1 : 0;
}

const leftOver =
  "Suppressions are left of findings that are gone. Run with --prune-suppressions to take them out of the file, or with --pass-on-unpruned-suppressions.";

/** Errors fail; warnings where there are more than were allowed. */
function isTooMuch({ findings }: Report, maxWarnings: number): boolean {
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return warnings < findings.length || (maxWarnings >= 0 && warnings > maxWarnings);
}

function describeMissing({ missing, folder }: Checked, wanted: "typed" | "untyped"): string {
  const names = missing.length === 0 ? "" : `: ${missing.join(", ")}`;
  const what = `The packages that ${folder} imports are not installed${names}.`;
  return wanted === "typed"
    ? `${what} Run \`npm install\` there, or leave --require-types out to check by imports alone.`
    : `${what} Calls were recognised by imports alone, file by file; after \`npm install\` types tell more.`;
}
