import type { CallSite } from "@thirdstate/analyzer";
import type { WrappedFile } from "./apply-wraps.ts";
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
    wrapped: distinct(projects.flatMap((each) => toWrapped(folder, each))).sort(
      (a, b) => rank(a) - rank(b) || byPlace(a, b),
    ),
    left: distinct(projects.flatMap((each) => toLeft(folder, each))).sort(byPlace),
    guarded: projects.reduce((sum, { plan }) => sum + plan.guarded, 0),
    skipped: projects.flatMap(({ plan }) => plan.skipped.map((each) => ({ ...each, file: nameOf(each.file) }))),
    notes: note === undefined ? [] : [note],
    diff: unifiedDiff(files, nameOf),
  };
}

function toWrapped(folder: string, { project, files }: WrappedProject): readonly WrappedSite[] {
  const kept = files.flatMap(({ wraps }) => wraps);
  return kept.map(({ site, name, method }) => ({ ...placeOf(project.compiler, folder, site), site: name, method }));
}

function toLeft(folder: string, { project, plan, takenBack }: WrappedProject): readonly LeftSite[] {
  const place = (site: CallSite): SitePlace => placeOf(project.compiler, folder, site);
  return [
    ...plan.refusals.map(({ site, reason }) => ({ ...place(site), reason })),
    ...takenBack.map(({ wrap, complaint: { code, text } }) => ({
      ...place(wrap.site),
      reason: `Wrapped, it would not compile: TS${code}: ${text}`,
      diagnostic: code,
    })),
  ];
}

/** A call in a file that two projects hold is told of once. */
function distinct<T extends SitePlace>(places: readonly T[]): T[] {
  return [...new Map(places.map((place) => [`${place.file}:${place.line}:${place.column}`, place])).values()];
}

function rank({ method }: WrappedSite): number {
  return method === "write.orThrow" ? 0 : 1;
}

function byPlace(a: SitePlace, b: SitePlace): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}
