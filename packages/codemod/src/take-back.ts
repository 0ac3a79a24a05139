import type ts from "typescript";
import type { Wrap, WrapPlan } from "@thirdstate/analyzer/edits";
import { applyWraps, type WrappedFile } from "./apply-wraps.ts";
import { findComplaints, type Complaint } from "./find-complaints.ts";
import { findOwners } from "./find-owners.ts";
import { overlayProgram } from "./overlay-program.ts";
import { toOldOffset } from "./positions.ts";

/** A wrap that would have cost a diagnostic, with the compiler's words. */
export interface TakenBack {
  readonly wrap: Wrap;
  readonly complaint: Complaint;
}
export interface Recheck {
  readonly files: readonly WrappedFile[];
  readonly takenBack: readonly TakenBack[];
}
export interface RecheckRequest {
  readonly typescript: typeof ts;
  readonly program: ts.Program;
  readonly plan: WrapPlan;
  /** The project's files that import a file, directly. */
  readonly importersOf: (fileName: string) => readonly string[];
}

/** Takes back every wrap that owns a new diagnostic, until there is none; the compiler is the project's own. */
export function takeBack({ typescript, program, plan, importersOf }: RecheckRequest): Recheck {
  const kept = new Set(plan.wraps);
  const takenBack: TakenBack[] = [];
  const looked = withImporters(new Set(plan.wraps.map(({ site }) => site.file.fileName)), importersOf);
  const before = countComplaints(findComplaints(typescript, program, looked));
  let files = applyWraps(plan, kept);
  while (files.length > 0) {
    const texts = new Map(files.map(({ fileName, after }) => [fileName, after]));
    const complaints = findComplaints(typescript, overlayProgram(typescript, program, texts), looked);
    const fresh = findFresh(complaints, before, files);
    if (fresh.length === 0) break;
    for (const complaint of fresh) {
      const owners = findOwners(complaint, files, importersOf).filter((wrap) => kept.delete(wrap));
      takenBack.push(...owners.map((wrap) => ({ wrap, complaint })));
    }
    files = applyWraps(plan, kept);
  }
  return { files, takenBack };
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
