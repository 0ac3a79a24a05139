import pc from "picocolors";
import type { SitePlace, WrapReport } from "./wrap-report.ts";

/** The report for people, beside the diff. */
export function printReport(report: WrapReport): string {
  const { wrapped, left, skipped, guarded, notes } = report;
  return [
    ...notes,
    ...wrapped.map(
      (site) => `${pc.green("wrap")}  ${place(site)}  ${site.call} in remote.${site.method} as "${site.site}"`,
    ),
    ...left.map((site) => `${pc.yellow("left")}  ${place(site)}  ${site.call}: ${site.reason}`),
    ...skipped.map(({ file, reason }) => `${pc.yellow("left")}  ${file}: ${reason}`),
    sum(report),
    ...(guarded > 0 ? [`${count(guarded, "call")} under a guard before, untouched.`] : []),
    ...(wrapped.length > 0 ? [next(report.written)] : []),
  ].join("\n");
}

function place({ file, line, column }: SitePlace): string {
  return pc.bold(`${file}:${line}:${column}`);
}

function sum({ wrapped, left, files, written }: WrapReport): string {
  if (wrapped.length === 0 && left.length === 0) return "No remote call is without a guard: nothing to wrap.";
  const done = `${count(wrapped.length, "call")} ${written ? "wrapped" : "to wrap"} in ${count(files.length, "file")}`;
  return left.length === 0 ? `${done}.` : `${done}, ${count(left.length, "call")} left.`;
}

function next(written: boolean): string {
  return written ? "Run the project's formatter and its tests next." : "Nothing was written: --write applies the diff.";
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
