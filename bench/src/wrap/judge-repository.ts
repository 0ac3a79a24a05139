import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findAdded } from "./find-added.ts";
import { findStrayLines } from "./find-stray-lines.ts";
import { readErrors, type TypeError } from "./read-errors.ts";
import { runTests } from "./run-tests.ts";
import { runWrap, type Report } from "./run-wrap.ts";

export interface Judgement {
  readonly wrapped: number;
  /** Each site that stays, with the reason. */
  readonly left: readonly string[];
  readonly skipped: readonly string[];
  /** The type errors that were not there before. */
  readonly errors: readonly string[];
  /** Files that a second run changes. */
  readonly again: readonly string[];
  /** Lines changed outside statements with a wrapped call and outside imports. */
  readonly stray: readonly string[];
  /** What `--mode outcome` lists. */
  readonly decisions: number;
  /** New type errors of that mode that it does not list. */
  readonly unlisted: readonly string[];
  /** The sums of the packages' own tests, before and after. */
  readonly tests: readonly TestPair[];
}
export interface TestPair {
  readonly package: string;
  readonly before: string;
  readonly after: string;
}

/** A project's folder in the checkout and in its copy. */
export interface Place {
  readonly original: string;
  readonly copy: string;
}

/** Wraps a project's copy in both modes and compares what its own compiler and its own tests say; why not, where it cannot run. */
export function judgeRepository(place: Place, isTested: boolean): Judgement | string {
  const report = runWrap(place.copy, ["--write"]);
  if (typeof report === "string") return report;
  const told = {
    wrapped: report.wrapped.length,
    left: report.left.map(({ file, line, call, reason }) => `${file}:${line} ${call}: ${reason}`),
    skipped: report.skipped.map(({ file, reason }) => `${file}: ${reason}`),
  };
  return report.files.length === 0 ? { ...told, ...nothing } : { ...told, ...compare(place, report, isTested) };
}

const nothing = { errors: [], again: [], stray: [], decisions: 0, unlisted: [], tests: [] } as const;

function compare(place: Place, report: Report, isTested: boolean): Omit<Judgement, "wrapped" | "left" | "skipped"> {
  const { copy } = place;
  const absolute = report.files.map((file) => join(copy, file));
  const preserved = readAllErrors(copy, report);
  const tested = isTested ? runTests(copy, absolute) : [];
  const stray = report.files.flatMap((file) => compareLines(place, report, file));
  const second = runWrap(copy, ["--write"]);
  restore(place, report.files);
  const before = readAllErrors(copy, report);
  const bare = isTested ? runTests(copy, absolute) : [];
  return {
    errors: findAdded(before, preserved).map(({ text }) => text),
    again: typeof second === "string" ? [second] : second.files,
    stray,
    tests: tested.map((after, index) => ({
      package: after.package,
      before: bare[index]?.sums ?? "",
      after: after.sums,
    })),
    ...judgeOutcomes(place, before),
  };
}

/** Every diagnostic that `--mode outcome` brings has to stand in its list. */
function judgeOutcomes(place: Place, before: readonly TypeError[]): Pick<Judgement, "decisions" | "unlisted"> {
  const report = runWrap(place.copy, ["--write", "--mode", "outcome"]);
  if (typeof report === "string") return { decisions: 0, unlisted: [report] };
  const added = findAdded(before, readAllErrors(place.copy, report));
  restore(place, report.files);
  const listed = new Set(report.decisions.map((each) => `${each.file}:${each.line}:${each.column}:${each.diagnostic}`));
  const unlisted = added.filter(({ file, line, column, code }) => !listed.has(`${file}:${line}:${column}:${code}`));
  return { decisions: report.decisions.length, unlisted: unlisted.map(({ line, text }) => `line ${line} ${text}`) };
}

function compareLines({ original, copy }: Place, { wrapped }: Report, file: string): readonly string[] {
  const [before, after] = [original, copy].map((folder) => readFileSync(join(folder, file), "utf8"));
  const sites = wrapped.filter((site) => site.file === file);
  return findStrayLines(before ?? "", after ?? "", sites).map((line) => `${file}: ${line}`);
}

function restore({ original, copy }: Place, files: readonly string[]): void {
  for (const file of files) copyFileSync(join(original, file), join(copy, file));
}

/** A file that two projects hold is complained about once. */
function readAllErrors(folder: string, { projects }: Report): readonly TypeError[] {
  const all = projects.flatMap(({ tsconfig }) => readErrors(folder, join(folder, tsconfig)));
  return [...new Map(all.map((error) => [`${error.line}:${error.column}:${error.text}`, error])).values()];
}
