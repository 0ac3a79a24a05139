import type ts from "typescript";
import { applyWraps, type WrappedFile } from "./apply-wraps.ts";
import type { ProjectDraft } from "./draft-project.ts";
import type { DraftedWrap } from "./drafted-wrap.ts";
import { findAffected, type Region } from "./find-affected.ts";
import { findComplaints, type Complaint } from "./find-complaints.ts";
import { toOldOffset } from "./positions.ts";
import type { ProgramMaker } from "./program-maker.ts";

export interface CheckRequest {
  readonly typescript: typeof ts;
  readonly programs: ProgramMaker;
  /** The program with the texts as they are. */
  readonly before: () => ts.Program;
  readonly draft: ProjectDraft;
}

/** What the project's compiler says once wraps are in, and did not say before. */
export interface Checked {
  readonly program: ts.Program;
  readonly files: readonly WrappedFile[];
  readonly complaints: readonly Complaint[];
}

export type Check = (wraps: readonly DraftedWrap[]) => Checked;

/** Each round checks what the wraps may be felt in; after the first, where a text changed since the round before. */
export function createCheck(request: CheckRequest): Check {
  const { typescript, programs, draft } = request;
  const { importersOf } = draft;
  const saidBefore = createSaidBefore(request);
  let last: Round | undefined;
  return (wraps) => {
    const files = applyWraps(draft, wraps);
    const texts = new Map(files.map(({ fileName, after }) => [fileName, after]));
    const program = programs.create(texts, last?.program);
    const affected = findAffected({ typescript, program, files, importersOf });
    const isAsked = createAsked(last?.texts, texts, importersOf);
    const { unsettled } = last ?? { unsettled: new Set() };
    const asked = new Map([...affected].filter(([fileName]) => isAsked(fileName) || unsettled.has(fileName)));
    const now = findComplaints(typescript, program, asked);
    const old = [...new Set(now.map(({ fileName }) => fileName))].flatMap(saidBefore);
    const complaints = findFresh(now, countComplaints(old), files);
    last = { program, texts, unsettled: new Set(complaints.map(({ fileName }) => fileName)) };
    return { program, files, complaints };
  };
}

interface Round {
  readonly program: ts.Program;
  readonly texts: ReadonlyMap<string, string>;
  /** Where something is said still: a wrap that was amended to the same text has not settled it. */
  readonly unsettled: ReadonlySet<string>;
}

/** What a file said before is asked only where it says something now: most say nothing, and checking is what costs. */
function createSaidBefore({ typescript, before }: CheckRequest): (fileName: string) => readonly Complaint[] {
  const known = new Map<string, readonly Complaint[]>();
  return (fileName) => {
    const whole: ReadonlyMap<string, Region> = new Map([[fileName, "whole"]]);
    const said = known.get(fileName) ?? findComplaints(typescript, before(), whole);
    known.set(fileName, said);
    return said;
  };
}

/** What differs from the round before, and whoever imports that. */
function createAsked(
  before: ReadonlyMap<string, string> | undefined,
  after: ReadonlyMap<string, string>,
  importersOf: ProjectDraft["importersOf"],
): (fileName: string) => boolean {
  if (before === undefined) return () => true;
  const names = [...before.keys(), ...after.keys()];
  const changed = withImporters(new Set(names.filter((name) => before.get(name) !== after.get(name))), importersOf);
  return (fileName) => changed.has(fileName);
}

/** A change of type may be felt by whoever imports the file, and by those who import them. */
function withImporters(
  changed: ReadonlySet<string>,
  importersOf: (fileName: string) => readonly string[],
): Set<string> {
  const found = new Set(changed);
  for (const fileName of found) for (const importer of importersOf(fileName)) found.add(importer);
  return found;
}

function countComplaints(complaints: readonly Complaint[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { fileName, code, start } of complaints) {
    const key = `${fileName}:${start}:${code}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Complaints that were not there before, by where they stood in the old text. */
function findFresh(
  complaints: readonly Complaint[],
  before: ReadonlyMap<string, number>,
  files: readonly WrappedFile[],
): readonly Complaint[] {
  const left = new Map(before);
  return complaints.filter(({ fileName, start, code }) => {
    const changes = files.find((file) => file.fileName === fileName)?.changes ?? [];
    const key = `${fileName}:${toOldOffset(changes, start) ?? "new"}:${code}`;
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
