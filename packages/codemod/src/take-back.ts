import type ts from "typescript";
import type { Wrap, WrapPlan } from "@thirdstate/analyzer/edits";
import { applyWraps, type WrappedFile } from "./apply-wraps.ts";
import { findComplaints, type Complaint } from "./find-complaints.ts";
import { findJsonForms } from "./find-json-forms.ts";
import { findOwners } from "./find-owners.ts";
import { overlayProgram } from "./overlay-program.ts";
import { toOldOffset } from "./positions.ts";
import { toDecisions, type Decision } from "./to-decisions.ts";

/** A wrap that would have cost a diagnostic, with the compiler's words. */
export interface TakenBack {
  readonly wrap: Wrap;
  readonly complaint: Complaint;
}
export interface Recheck {
  readonly files: readonly WrappedFile[];
  readonly takenBack: readonly TakenBack[];
  readonly decisions: readonly Decision[];
}
export interface RecheckRequest {
  readonly typescript: typeof ts;
  readonly program: ts.Program;
  readonly plan: WrapPlan;
  /** The project's files that import a file, directly. */
  readonly importersOf: (fileName: string) => readonly string[];
  /** Whether calls give outcomes instead of what they gave before. */
  readonly outcomes: boolean;
}

/**
 * Amends or takes back every wrap that owns a new diagnostic, until there is none; the compiler is the project's own.
 * Where outcomes are wanted, what is new once nothing throws is a decision of whoever calls.
 */
export function takeBack(request: RecheckRequest): Recheck {
  const { plan, importersOf, outcomes } = request;
  const looked = withImporters(new Set(plan.wraps.map(({ site }) => site.file.fileName)), importersOf);
  const check = createCheck(request, looked);
  let wraps = plan.wraps;
  const takenBack: TakenBack[] = [];
  for (let fresh = check(wraps); fresh.complaints.length > 0; fresh = check(wraps)) {
    const settled = settle(request, wraps, fresh);
    wraps = settled.wraps;
    takenBack.push(...settled.takenBack);
  }
  if (outcomes) wraps = wraps.map((wrap) => wrap.decide() ?? wrap);
  const decisions = outcomes ? toDecisions(request.typescript, check(wraps)) : [];
  return { files: applyWraps(plan, wraps), takenBack, decisions };
}

interface Fresh {
  readonly program: ts.Program;
  readonly files: readonly WrappedFile[];
  readonly complaints: readonly Complaint[];
}

/** What a file said before is asked only where it says something now: most say nothing, and checking is what costs. */
function createCheck(
  { typescript, program, plan }: RecheckRequest,
  looked: ReadonlySet<string>,
): (wraps: readonly Wrap[]) => Fresh {
  const before = new Map<string, readonly Complaint[]>();
  const saidBefore = (fileName: string): readonly Complaint[] => {
    const known = before.get(fileName) ?? findComplaints(typescript, program, [fileName]);
    before.set(fileName, known);
    return known;
  };
  return (wraps) => {
    const files = applyWraps(plan, wraps);
    if (files.length === 0) return { program, files, complaints: [] };
    const texts = new Map(files.map(({ fileName, after }) => [fileName, after]));
    const wrapped = overlayProgram(typescript, program, texts);
    const now = findComplaints(typescript, wrapped, looked);
    const old = [...new Set(now.map(({ fileName }) => fileName))].flatMap(saidBefore);
    return { program: wrapped, files, complaints: findFresh(now, countComplaints(old), files) };
  };
}

function settle(
  { typescript, importersOf }: RecheckRequest,
  wraps: readonly Wrap[],
  { program, files, complaints }: Fresh,
): { readonly wraps: readonly Wrap[]; readonly takenBack: readonly TakenBack[] } {
  const settled = new Map<Wrap, Wrap | undefined>();
  const takenBack: TakenBack[] = [];
  for (const complaint of complaints) {
    const owners = findOwners(complaint, files, importersOf).filter((wrap) => !settled.has(wrap));
    const file = files.find(({ fileName }) => fileName === complaint.fileName);
    const objection = {
      ...complaint,
      at: file === undefined ? undefined : toOldOffset(file.changes, complaint.start),
      intent: findJsonForms(typescript, program, complaint),
    };
    for (const wrap of owners) {
      const amended = owners.length === 1 ? wrap.amend(objection) : undefined;
      settled.set(wrap, amended);
      if (amended === undefined) takenBack.push({ wrap, complaint });
    }
  }
  return { wraps: wraps.flatMap((wrap) => (settled.has(wrap) ? (settled.get(wrap) ?? []) : wrap)), takenBack };
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
