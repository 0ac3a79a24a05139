import { join } from "node:path";
import type { WrappedFile } from "./apply-wraps.ts";
import { findCodeOwners, type OwnersOf } from "./find-code-owners.ts";
import type { Opened } from "./open-project.ts";
import { relativeName } from "./place-of.ts";
import { readVersion } from "./read-version.ts";
import { unifiedDiff } from "./unified-diff.ts";
import type { WrappedProject } from "./wrap-next.ts";
import type { LeftSite, SitePlace, WrappedSite, WrapReport } from "./wrap-report.ts";

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
    projects: projects.map(({ project: { tsconfig, typescript, files: own } }) => ({
      tsconfig: nameOf(tsconfig),
      typescript: typescript.version,
      files: own.length,
    })),
    written,
    files: files.map(({ fileName }) => nameOf(fileName)),
    wrapped: distinct(projects.flatMap((each) => toWrapped(each, ownersOf))).sort(
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
    waiting: projects.reduce((sum, { draft }) => sum + draft.waiting, 0),
    guarded: projects.reduce((sum, { draft }) => sum + draft.guarded, 0),
    skipped: projects.flatMap(({ draft }) => draft.skipped.map((each) => ({ ...each, file: nameOf(each.file) }))),
    notes: note === undefined ? [] : [note],
    diff: unifiedDiff(files, nameOf),
  };
}

function toWrapped({ files }: WrappedProject, ownersOf: OwnersOf): readonly WrappedSite[] {
  const kept = files.flatMap(({ wraps }) => wraps);
  return kept.map(({ place, fileName, name, method }) => ({
    ...place,
    site: name,
    method,
    owners: ownersOf(fileName),
  }));
}

function toLeft(folder: string, { draft, takenBack }: WrappedProject, ownersOf: OwnersOf): readonly LeftSite[] {
  const owned = (place: SitePlace): SitePlace & { readonly owners: readonly string[] } => ({
    ...place,
    owners: ownersOf(join(folder, place.file)),
  });
  return [
    ...draft.refusals.map(({ place, reason }) => ({ ...owned(place), reason })),
    ...takenBack.map(({ wrap, ...rest }) => ({ ...owned(wrap.place), ...rest })),
  ];
}

interface ToldAssertion extends TextPlace {
  readonly changed: boolean;
}

function toAssertions({ files }: WrappedProject): readonly ToldAssertion[] {
  return files.flatMap(({ wraps }) =>
    wraps.flatMap(({ argumentsAre, assertions }) =>
      assertions.map((each) => ({ ...each, changed: argumentsAre === "changed" })),
    ),
  );
}

interface TextPlace {
  readonly fileName: string;
  readonly line: number;
  readonly column?: number;
  readonly text: string;
}

function distinctTexts<T extends TextPlace>(places: readonly T[]): readonly T[] {
  const keyed = places.map(
    (place) => [`${place.fileName}:${place.line}:${place.column ?? 0}:${place.text}`, place] as const,
  );
  return [...new Map(keyed).values()];
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
