import type ts from "typescript";
import { applyWraps, type WrappedFile } from "./apply-wraps.ts";
import type { ProjectDraft } from "./draft-project.ts";
import type { DraftedWrap } from "./drafted-wrap.ts";
import { findComplaints, type Complaint } from "./find-complaints.ts";
import { findJsonForms } from "./find-json-forms.ts";
import { findOwners } from "./find-owners.ts";
import { findAffected, type Region } from "./find-affected.ts";
import { toOldOffset } from "./positions.ts";
import type { ProgramMaker } from "./program-maker.ts";
import type { SecondThoughts } from "./second-thoughts.ts";
import { toDecisions, type Decision } from "./to-decisions.ts";

/** A wrap that would have cost a diagnostic, with the compiler's words. */
export interface TakenBack {
  readonly wrap: DraftedWrap;
  readonly complaint: Complaint;
}
export interface Recheck {
  readonly files: readonly WrappedFile[];
  readonly takenBack: readonly TakenBack[];
  readonly decisions: readonly Decision[];
}
export interface RecheckRequest {
  readonly typescript: typeof ts;
  readonly programs: ProgramMaker;
  /** The program with the texts as they are. */
  readonly before: () => ts.Program;
  readonly draft: ProjectDraft;
  readonly thoughts: SecondThoughts;
  /** Whether calls give outcomes instead of what they gave before. */
  readonly outcomes: boolean;
}

/**
 * Amends or takes back every wrap that owns a new diagnostic, until there is none; the compiler is the project's own.
 * Where outcomes are wanted, what is new once nothing throws is a decision of whoever calls.
 */
export function takeBack(request: RecheckRequest): Recheck {
  const { draft, thoughts, outcomes } = request;
  const check = createCheck(request);
  const first = settleAll(request, check, draft.wraps, draft.wraps);
  const { takenBack, ...settled } = tryAgain(request, check, first);
  const wraps = outcomes ? settled.wraps.map((wrap) => thoughts.decide(wrap) ?? wrap) : settled.wraps;
  const decisions = outcomes ? toDecisions(request.typescript, check(wraps)) : [];
  return { files: applyWraps(draft, wraps), takenBack, decisions };
}

interface Settled {
  readonly wraps: readonly DraftedWrap[];
  readonly takenBack: readonly TakenBack[];
}

/** Amends or takes back until the compiler has nothing to say; only `doubted` wraps are held to account. */
function settleAll(
  request: RecheckRequest,
  check: (wraps: readonly DraftedWrap[]) => Fresh,
  wraps: readonly DraftedWrap[],
  doubted: readonly DraftedWrap[],
): Settled {
  const takenBack: TakenBack[] = [];
  let [kept, open] = [wraps, doubted];
  for (let fresh = check(kept); fresh.complaints.length > 0; fresh = check(kept)) {
    const round = settle(request, fresh, open);
    kept = replaceAll(kept, round.settled);
    open = replaceAll(open, round.settled);
    takenBack.push(...round.takenBack);
  }
  return { wraps: kept, takenBack };
}

/** Where calls are nested, a complaint may have been charged to a neighbour: what was taken back has a second chance beside what stayed. */
function tryAgain(
  request: RecheckRequest,
  check: (wraps: readonly DraftedWrap[]) => Fresh,
  { wraps, takenBack }: Settled,
): Settled {
  const doubted = takenBack.map(({ wrap }) => wrap);
  return doubted.length === 0 ? { wraps, takenBack } : settleAll(request, check, [...wraps, ...doubted], doubted);
}

interface Fresh {
  readonly program: ts.Program;
  readonly files: readonly WrappedFile[];
  readonly complaints: readonly Complaint[];
}

interface Round {
  readonly program: ts.Program;
  readonly texts: ReadonlyMap<string, string>;
  /** Where something is said still: a wrap that was amended to the same text has not settled it. */
  readonly unsettled: ReadonlySet<string>;
}

/** Each round checks what the wraps may be felt in; after the first, where a text changed since the round before. */
function createCheck(request: RecheckRequest): (wraps: readonly DraftedWrap[]) => Fresh {
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

/** What a file said before is asked only where it says something now: most say nothing, and checking is what costs. */
function createSaidBefore({ typescript, before }: RecheckRequest): (fileName: string) => readonly Complaint[] {
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

type Settlement = ReadonlyMap<DraftedWrap, DraftedWrap | undefined>;

function settle(
  { typescript, draft, thoughts }: RecheckRequest,
  { program, files, complaints }: Fresh,
  open: readonly DraftedWrap[],
): { readonly settled: Settlement; readonly takenBack: readonly TakenBack[] } {
  const settled = new Map<DraftedWrap, DraftedWrap | undefined>();
  const takenBack: TakenBack[] = [];
  for (const complaint of complaints) {
    const found = findOwners(complaint, files, draft.importersOf);
    const owners = accountable(found, open).filter((wrap) => !settled.has(wrap));
    const file = files.find(({ fileName }) => fileName === complaint.fileName);
    const objection = {
      ...complaint,
      at: file === undefined ? undefined : toOldOffset(file.changes, complaint.start),
      intent: findJsonForms(typescript, program, complaint),
    };
    for (const wrap of owners) {
      const amended = owners.length === 1 ? thoughts.amend(wrap, objection) : undefined;
      settled.set(wrap, amended);
      if (amended === undefined) takenBack.push({ wrap, complaint });
    }
  }
  return { settled, takenBack };
}

/** The owners that are in doubt; where none of them is, whatever is in doubt in their files, or anywhere. */
function accountable(owners: readonly DraftedWrap[], open: readonly DraftedWrap[]): readonly DraftedWrap[] {
  const own = owners.filter((wrap) => open.includes(wrap));
  if (own.length > 0) return own;
  const near = open.filter(({ fileName }) => owners.some((owner) => owner.fileName === fileName));
  return near.length > 0 ? near : open;
}

function replaceAll(wraps: readonly DraftedWrap[], settled: Settlement): readonly DraftedWrap[] {
  return wraps.flatMap((wrap) => (settled.has(wrap) ? (settled.get(wrap) ?? []) : wrap));
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
