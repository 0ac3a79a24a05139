import pc from "picocolors";
import type { Assertion, LeftSite, SitePlace, WrappedSite, WrapReport } from "./wrap-report.ts";

/** The report for people, beside the diff; by owner where a CODEOWNERS names some, writes first. */
export function printReport(report: WrapReport): string {
  const { wrapped, left, skipped, guarded, notes, decisions, assertions, waiting } = report;
  const owners = [...new Set([...wrapped, ...left].map(ownerOf))].sort();
  const isOwned = owners.some((owner) => owner !== "");
  return [
    ...notes,
    ...owners.flatMap((owner) => [
      ...(isOwned ? [pc.bold(owner === "" ? "Nobody's" : owner)] : []),
      ...wrapped.filter((site) => ownerOf(site) === owner).map(printWrapped),
      ...left.filter((site) => ownerOf(site) === owner).map(printLeft),
    ]),
    ...skipped.map(({ file, reason }) => `${pc.yellow("left")}  ${file}: ${reason}`),
    ...decisions.map(
      (each) => `${pc.cyan("decide")}  ${place(each)}  ${each.caller}: TS${each.diagnostic}: ${each.text}`,
    ),
    ...assertions.map(printAssertion),
    sum(report),
    ...(decisions.length > 0 ? [`${count(decisions.length, "decision")} to take about an outcome.`] : []),
    ...(waiting > 0 ? [`${count(waiting, "call")} in other files wait for the next run.`] : []),
    ...(guarded > 0 ? [`${count(guarded, "call")} under a guard before, untouched.`] : []),
    ...(wrapped.length > 0 ? [next(report.written)] : []),
  ].join("\n");
}

function ownerOf({ owners }: { readonly owners: readonly string[] }): string {
  return owners.join(" ");
}

function printWrapped(site: WrappedSite): string {
  return `${pc.green("wrap")}  ${place(site)}  ${site.call} in remote.${site.method} as "${site.site}"`;
}

function printLeft(site: LeftSite): string {
  return `${pc.yellow("left")}  ${place(site)}  ${site.call}: ${site.reason}`;
}

function printAssertion({ file, line, text, changed }: Assertion): string {
  const what = changed ? "will see another argument" : "keeps its call from a signal";
  return `${pc.yellow("test")}  ${file}:${line} ${what}: ${text}`;
}

function place({ file, line, column }: Pick<SitePlace, "file" | "line" | "column">): string {
  return pc.bold(`${file}:${line}:${column}`);
}

function sum({ wrapped, left, files, written }: WrapReport): string {
  if (wrapped.length === 0 && left.length === 0) return "No remote call is without a guard: nothing to wrap.";
  const done = `${count(wrapped.length, "call")} ${written ? "wrapped" : "to wrap"} in ${count(files.length, "file")}`;
  return left.length === 0 ? `${done}.` : `${done}, ${count(left.length, "call")} left.`;
}

function next(written: boolean): string {
  return written
    ? "Run the project's formatter, `eslint --fix` where it sorts imports, and the tests next."
    : "Nothing was written: --write applies the diff.";
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
