import type { Preset } from "@thirdstate/analyzer";
import type { ExitCode } from "../exit-code.ts";
import { CannotRunError } from "../cannot-run-error.ts";
import { checkFolder, type Checked } from "./check-folder.ts";
import { printFrames } from "./print-frames.ts";

export interface CheckFlags {
  readonly format: "frame" | "json";
  readonly preset: Preset;
  readonly requireTypes?: true;
}

/** Findings go to stdout, everything else to stderr. */
export function runCheck(folder: string, { format, preset, requireTypes }: CheckFlags): ExitCode {
  const checked = checkFolder(folder, preset);
  const { report, notes } = checked;
  const unresolved = report.projects.filter(({ engine }) => engine === "syntactic");
  if (requireTypes === true && unresolved.length > 0) throw new CannotRunError(describeMissing(checked, "typed"));
  if (unresolved.length > 0) notes.push(describeMissing(checked, "untyped"));
  for (const note of notes) process.stderr.write(`${note}\n`);
  process.stdout.write(format === "json" ? `${JSON.stringify(report, undefined, 2)}\n` : printFrames(checked));
  return report.findings.length > 0 ? 1 : 0;
}

function describeMissing({ missing, folder }: Checked, wanted: "typed" | "untyped"): string {
  const names = missing.length === 0 ? "" : `: ${missing.join(", ")}`;
  const what = `The packages that ${folder} imports are not installed${names}.`;
  return wanted === "typed"
    ? `${what} Run \`npm install\` there, or leave --require-types out to check by imports alone.`
    : `${what} Calls were recognised by imports alone, file by file; after \`npm install\` types tell more.`;
}
