import type { Report } from "../report.ts";
import type { Format } from "./format.ts";
import { printFrames } from "./print-frames.ts";
import { printGithub } from "./print-github.ts";
import { printSarif } from "./print-sarif.ts";
import type { Source } from "./source.ts";

/** What stands on stdout. */
export function printReport(report: Report, format: Format, source: Source): string {
  return printers[format](report, source);
}

const printers: Readonly<Record<Format, (report: Report, source: Source) => string>> = {
  frame: printFrames,
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
  sarif: (report, { folder }) => printSarif(report, folder),
  github: (report, { folder }) => printGithub(report, folder),
};
