import { relative } from "node:path";
import { syntactic } from "@thirdstate/analyzer/compiler";
import { findUnsaved, printDiff, unifiedDiff, writeFiles, type ChangedFile } from "@thirdstate/codemod";
import { broughtTypeScript } from "../brought-typescript.ts";
import { CannotRunError } from "../cannot-run-error.ts";
import { checkFolder } from "../check/check-folder.ts";
import type { ExitCode } from "../exit-code.ts";
import type { BudgetsReport } from "./budgets-report.ts";
import { findSiteGuards } from "./find-site-guards.ts";
import { planBudgets } from "./plan-budgets.ts";
import { printBudgets } from "./print-budgets.ts";
import { readMetrics } from "./read-metrics.ts";
import { sumLatencies } from "./sum-latencies.ts";

export interface BudgetsFlags {
  readonly write?: true;
  /** Writes although git could not undo it. */
  readonly allowDirty?: true;
  readonly json?: true;
}

/** The diff goes to stdout, so that `git apply` takes it, the table and what is left to stderr. */
export async function runBudgets(metrics: string, path: string, flags: BudgetsFlags): Promise<ExitCode> {
  const { write, allowDirty, json } = flags;
  const latencies = sumLatencies(readMetrics(metrics));
  const { analyses, folder, notes } = checkFolder(path, "recommended");
  const { sites, left, files } = planBudgets(latencies, findSiteGuards(analyses));
  requireParsing(files);
  const nameOf = (fileName: string): string => relative(folder, fileName).replaceAll("\\", "/");
  const isWritten = write === true && files.length > 0;
  if (isWritten && allowDirty !== true) await requireSaved(files, nameOf);
  if (isWritten) await writeFiles(files);
  const diff = unifiedDiff(files, nameOf);
  const report: BudgetsReport = { version: 1, metrics, sites, left, written: isWritten, diff };
  for (const note of notes) process.stderr.write(`${note}\n`);
  if (json === true) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else print(report, files);
  return left.length === 0 ? 0 : 1;
}

/** What git could not undo is not written over. */
async function requireSaved(files: readonly ChangedFile[], nameOf: (fileName: string) => string): Promise<void> {
  const unsaved = await findUnsaved(files.map(({ fileName }) => fileName));
  if (unsaved.length === 0) return;
  const named = unsaved.slice(0, 10).map(({ fileName, state }) => `${nameOf(fileName)} (${state})`);
  const more = unsaved.length > named.length ? ` and ${unsaved.length - named.length} more` : "";
  throw new CannotRunError(
    `Git could not undo the new timeouts in ${named.join(", ")}${more}. Commit or stash what is there, or pass --allow-dirty. Nothing was written.`,
  );
}

function print(report: BudgetsReport, files: readonly ChangedFile[]): void {
  process.stderr.write(`${printBudgets(report)}\n`);
  process.stdout.write(printDiff(report.diff));
  process.stderr.write(`${describeDone(report, files.length)}\n`);
}

function describeDone({ written }: BudgetsReport, files: number): string {
  if (files === 0) return "No timeout is to change.";
  const named = `${files} ${files === 1 ? "file" : "files"}`;
  return written ? `Written: ${named}.` : `Nothing was written: --write applies the diff to ${named}.`;
}

/** An edit that breaks a file is this command's own fault, and nothing is written. */
function requireParsing(files: readonly ChangedFile[]): void {
  for (const { fileName, after } of files) {
    const compiler = syntactic(broughtTypeScript, [{ fileName, text: after }]);
    const file = compiler.file(fileName);
    const problem = file === undefined ? "it cannot be opened" : compiler.parseError(file);
    if (problem !== undefined) throw new Error(`${fileName} would not parse with its new timeouts: ${problem}`);
  }
}
