import { existsSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CannotRunError } from "../cannot-run-error.ts";
import type { ExitCode } from "../exit-code.ts";
import { page } from "./page/page.ts";
import { readReport } from "./read-report.ts";

export interface ReportFlags {
  readonly out: string;
  readonly json?: true;
}

/** The report goes into a file, its JSON to stdout, all else to stderr. What it finds fails nothing: that is for `check`. */
export function runReport(folder: string, { out, json }: ReportFlags): ExitCode {
  if (json !== true) requireWritable(out);
  const { report, notes } = readReport(folder);
  for (const note of notes) process.stderr.write(`${note}\n`);
  if (json === true) {
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    return 0;
  }
  writeFileSync(out, page(report));
  process.stderr.write(`Written to ${out}: open it in a browser.\n`);
  return 0;
}

/** Said before the project is opened, which takes its time. */
function requireWritable(out: string): void {
  const folder = dirname(resolve(out));
  if (!existsSync(folder))
    throw new CannotRunError(`${folder} does not exist. Make it, or name another file by --out.`);
  if (existsSync(out) && statSync(out).isDirectory())
    throw new CannotRunError(`${out} is a folder. Name the file to write by --out, such as ${out}/report.html.`);
}
