import type { CallSite } from "@thirdstate/analyzer";
import { isTestFile } from "@thirdstate/analyzer/edits";
import type { WrappedFile } from "./apply-wraps.ts";
import { findAssertions, type Assertion } from "./find-assertions.ts";
import { findCodeOwners, type OwnersOf } from "./find-code-owners.ts";
import type { Opened, OpenProject } from "./open-project.ts";
import { placeOf, relativeName } from "./place-of.ts";
import type { ProjectPlan } from "./plan-project.ts";
import { readVersion } from "./read-version.ts";
import type { Recheck } from "./take-back.ts";
import { unifiedDiff } from "./unified-diff.ts";
import type { LeftSite, SitePlace, WrappedSite, WrapReport } from "./wrap-report.ts";

/** One project with what was planned for it and what its compiler left of that. */
export interface WrappedProject extends Recheck {
  readonly project: OpenProject;
  readonly plan: ProjectPlan;
}

export function toReport(
  { folder, note }: Pick<Opened, "folder" | "note">,
  projects: readonly WrappedProject[],
  files: readonly WrappedFile[],
  written: boolean,
): WrapReport {
  const nameOf = (fileName: string): string => relativeName(folder, fileName);
  const ownersOf = findCodeOwners(folder);
  return {
    version: 1,
    tool: { name: "thirdstate wrap", version: readVersion() },
    projects: projects.map(({ project }) => ({
      tsconfig: nameOf(project.tsconfig),
      typescript: project.typescript.version,
      files: project.files.length,
    })),
    written,
    files: files.map(({ fileName }) => nameOf(fileName)),
    wrapped: distinct(projects.flatMap((each) => toWrapped(folder, each, ownersOf))).sort(
      (a, b) => rank(a) - rank(b) || byPlace(a, b),
    ),
    left: distinct(projects.flatMap((each) => toLeft(folder, each, ownersOf))).sort(byPlace),
    decisions: distinctTexts(projects.flatMap(({ decisions }) => decisions)).map(({ fileName, code, ...rest }) => ({
      file: nameOf(fileName),
      ...rest,
      diagnostic: code,
    })),
    assertions: distinctTexts(projects.flatMap(toAssertions)).map(({ fileName, ...rest }) => ({
      file: nameOf(fileName),
      ...rest,
    })),
    waiting: projects.reduce((sum, { plan }) => sum + plan.waiting, 0),
    guarded: projects.reduce((sum, { plan }) => sum + plan.guarded, 0),
    skipped: projects.flatMap(({ plan }) => plan.skipped.map((each) => ({ ...each, file: nameOf(each.file) }))),
    notes: note === undefined ? [] : [note],
    diff: unifiedDiff(files, nameOf),
  };
}

function toWrapped(folder: string, { project, files }: WrappedProject, ownersOf: OwnersOf): readonly WrappedSite[] {
  const kept = files.flatMap(({ wraps }) => wraps);
  return kept.map(({ site, name, method }) => ({
    ...placeOf(project.compiler, folder, site),
    site: name,
    method,
    owners: ownersOf(site.file.fileName),
  }));
}

function toLeft(folder: string, { project, plan, takenBack }: WrappedProject, ownersOf: OwnersOf): readonly LeftSite[] {
  const place = (site: CallSite): SitePlace & { readonly owners: readonly string[] } => ({
    ...placeOf(project.compiler, folder, site),
    owners: ownersOf(site.file.fileName),
  });
  return [
    ...plan.refusals.map(({ site, reason }) => ({ ...place(site), reason })),
    ...takenBack.map(({ wrap, complaint: { code, text } }) => ({
      ...place(wrap.site),
      reason: `Wrapped, it would not compile: TS${code}: ${text}`,
      diagnostic: code,
    })),
  ];
}

function toAssertions({ project: { compiler }, files }: WrappedProject): readonly Assertion[] {
  const tests = compiler.files().filter(({ fileName }) => isTestFile(fileName));
  return findAssertions(
    compiler,
    tests,
    files.flatMap(({ wraps }) => wraps),
  );
}

function distinctTexts<T extends { readonly fileName: string; readonly line: number; readonly text: string }>(
  places: readonly T[],
): readonly T[] {
  return [...new Map(places.map((place) => [`${place.fileName}:${place.line}:${place.text}`, place])).values()];
}

/** A call in a file that two projects hold is told of once. */
function distinct<T extends SitePlace>(places: readonly T[]): T[] {
  return [...new Map(places.map((place) => [`${place.file}:${place.line}:${place.column}`, place])).values()];
}

function rank({ method }: WrappedSite): number {
  return method.startsWith("write") ? 0 : 1;
}

function byPlace(a: SitePlace, b: SitePlace): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}
