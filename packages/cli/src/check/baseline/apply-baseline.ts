import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { presets, type Preset } from "@thirdstate/analyzer";
import { CannotRunError } from "../../cannot-run-error.ts";
import type { Checked } from "../check-folder.ts";
import type { Report, ReportedFinding } from "../report.ts";
import { allow, countErrors, findUnused, isAllowed, prune, type Counted, type Scope } from "./baseline.ts";
import type { Suppressions } from "./suppressions.ts";
import { locateSuppressions, readSuppressions, writeSuppressions } from "./suppressions-file.ts";

/** ESLint's flags, with their meaning there. */
export interface BaselineFlags {
  readonly suppressAll?: true;
  readonly suppressRule?: readonly string[];
  readonly pruneSuppressions?: true;
  readonly passOnUnprunedSuppressions?: true;
  readonly suppressionsLocation?: string;
}

export interface Settled {
  readonly report: Report;
  /** Whether the file allows more than there is. */
  readonly isLeftOver: boolean;
}

/** The suppressions as they stood before the check. */
export interface Baseline {
  readonly path: string;
  readonly suppressions: Suppressions;
}

/** Reads the file that the flags name, and refuses flags that mean nothing. */
export function readBaseline({ suppressAll, suppressRule, suppressionsLocation }: BaselineFlags): Baseline {
  const path = locateSuppressions(suppressionsLocation);
  requireKnown(suppressRule ?? []);
  const isWritten = suppressAll === true || suppressRule !== undefined;
  if (suppressionsLocation !== undefined && !isWritten && !existsSync(path))
    throw new CannotRunError(`${path} does not exist. Run with --suppress-all or --suppress-rule to write it.`);
  return { path, suppressions: readSuppressions(path) };
}

/** Keeps back the findings that the suppressions allow, after writing them where the flags say so. */
export function applyBaseline(baseline: Baseline, checked: Checked, preset: Preset, flags: BaselineFlags): Settled {
  const { report } = checked;
  const { suppressAll, suppressRule, pruneSuppressions = false } = flags;
  const isAsked = suppressAll === true || suppressRule !== undefined;
  const counted = report.findings.map((finding) => ({ finding, file: toName(checked, finding.file) }));
  const errors = countErrors(counted);
  const allowed = isAsked ? allow(baseline.suppressions, errors, suppressRule) : baseline.suppressions;
  const unused = findUnused(allowed, errors, toScope(checked, preset));
  const suppressions = pruneSuppressions ? prune(allowed, unused, existsSync) : allowed;
  if (isAsked || pruneSuppressions) writeSuppressions(baseline.path, suppressions);
  const isLeftOver = !pruneSuppressions && Object.keys(unused).length > 0;
  return { report: keepBack(report, counted, (one) => isAllowed(one, suppressions, errors)), isLeftOver };
}

/** Without types a check finds less, and what it does not find may well be there. */
function toScope(checked: Checked, preset: Preset): Scope {
  const isTyped = checked.report.projects.every(({ engine }) => engine !== "syntactic");
  const skipped = new Set(checked.report.skipped.map(({ file }) => file));
  const files = isTyped ? checked.files.filter((file) => !skipped.has(file)) : [];
  return {
    files: new Set(files.map((file) => toName(checked, file))),
    rules: new Set(presets[preset].map((id) => `thirdstate/${id}`)),
  };
}

function keepBack(report: Report, counted: readonly Counted[], isKept: (one: Counted) => boolean): Report {
  const kept = counted.filter(isKept).map(({ finding }) => finding);
  const suppressed = kept.map((finding) => ({
    ...finding,
    suppressions: [{ kind: "file", justification: "" }] as const,
  }));
  const isTold = (finding: ReportedFinding): boolean => !kept.includes(finding);
  return { ...report, findings: report.findings.filter(isTold), suppressed: [...report.suppressed, ...suppressed] };
}

function toName({ folder }: Checked, file: string): string {
  return relative(process.cwd(), resolve(folder, file)).replaceAll("\\", "/");
}

function requireKnown(names: readonly string[]): void {
  const known = presets.strict.map((id) => `thirdstate/${id}`);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CannotRunError(
      `There is no rule "${unknown}" to suppress. Name one as a finding does: ${known[0] ?? ""}.`,
    );
}
