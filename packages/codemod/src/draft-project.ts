import type { CallSite } from "@thirdstate/analyzer";
import type { Splice, Wrap } from "@thirdstate/analyzer/edits";
import type { DraftedWrap } from "./drafted-wrap.ts";
import { findImporters } from "./find-importers.ts";
import { placeOf } from "./place-of.ts";
import { planProject, type PlanRequest, type ProjectPlan } from "./plan-project.ts";
import type { SitePlace } from "./wrap-report.ts";

/** What was planned for a project, and nothing of the program that it was planned with: while the next is checked, none other takes memory. */
export interface ProjectDraft extends Pick<ProjectPlan, "guarded" | "skipped" | "waiting"> {
  /** The innermost calls first. */
  readonly wraps: readonly DraftedWrap[];
  readonly refusals: readonly { readonly place: SitePlace; readonly reason: string }[];
  /** By file name: the text, and what brings `remote` in. */
  readonly files: ReadonlyMap<string, DraftedFile>;
  /** The project's files that import a file, directly. */
  readonly importersOf: (fileName: string) => readonly string[];
}

export interface DraftedFile {
  readonly text: string;
  readonly imported: readonly Splice[];
}

export function draftProject(request: PlanRequest): ProjectDraft {
  const { project, folder } = request;
  const { compiler } = project;
  const { wraps, refusals, imports, outerOf, findAssertions, guarded, skipped, waiting } = planProject(request);
  const place = (site: CallSite): SitePlace => placeOf(compiler, folder, site);
  const names = new Map(wraps.map(({ site, name }) => [site, name]));
  const nameOuter = (site: CallSite): readonly string[] =>
    (outerOf.get(site) ?? []).flatMap((outer) => names.get(outer) ?? []);
  const toDraft = ({ site, name, method, splices, argumentsAre }: Wrap): DraftedWrap => ({
    fileName: site.file.fileName,
    place: place(site),
    outer: nameOuter(site),
    assertions: argumentsAre === "as-before" ? [] : findAssertions(site),
    name,
    method,
    splices,
    argumentsAre,
  });
  const changed = new Map(wraps.map(({ site: { file } }) => [file.fileName, file]));
  return {
    guarded,
    skipped,
    waiting,
    wraps: wraps.map((wrap) => toDraft(wrap)),
    refusals: refusals.map(({ site, reason }) => ({ place: place(site), reason })),
    files: new Map(
      [...changed].map(([name, { text }]) => [name, { text, imported: imports.get(name)?.splices ?? [] }]),
    ),
    importersOf: findImporters(compiler),
  };
}

/** The same wraps with the program that they are planned with; a plan depends on nothing but the texts. */
export function replanProject(request: PlanRequest, { wraps }: ProjectDraft): ReadonlyMap<DraftedWrap, Wrap> {
  const live = planProject(request).wraps;
  return new Map(
    wraps.flatMap((draft, index): readonly [DraftedWrap, Wrap][] => {
      const wrap = live[index];
      return wrap === undefined ? [] : [[draft, wrap]];
    }),
  );
}
