import { readFileSync } from "node:fs";
import { CannotRunError } from "../cannot-run-error.ts";
import type { Place, Report } from "./report.ts";

/** Puts the JSON of all shards together: what one run without shards would have printed. */
export function mergeReports(paths: readonly string[]): Merged {
  const parts = paths.map(readPart).sort((a, b) => a.report.shard.index - b.report.shard.index);
  const [first] = parts;
  if (first === undefined) throw new CannotRunError("There is nothing to merge. Name the JSON of each shard.");
  requireWhole(parts);
  for (const part of parts) requireAlike(first, part);
  const reports = parts.map(({ report }) => report);
  const { version, tool, changed, projects, unknownSdks, skipped } = first.report;
  const suppressed = reports.flatMap((report) => report.suppressed);
  const report: Report = {
    version,
    tool,
    ...(changed && { changed }),
    projects,
    sites: inOrder(reports.flatMap(({ sites }) => sites)),
    tools: inOrder(reports.flatMap(({ tools }) => tools)),
    findings: inOrder(reports.flatMap(({ findings }) => findings)),
    suppressed: [
      ...inOrder(suppressed.filter((each) => isKept(each, "directive"))),
      ...inOrder(suppressed.filter((each) => !isKept(each, "directive"))),
    ],
    unknownSdks,
    skipped,
  };
  return { report, isLeftOver: reports.some(({ shard }) => shard.isLeftOver === true) };
}

export interface Merged {
  readonly report: Report;
  readonly isLeftOver: boolean;
}

interface Part {
  readonly path: string;
  readonly report: ShardReport;
}

type ShardReport = Report & Required<Pick<Report, "shard">>;

function readPart(path: string): Part {
  const report = parse(path);
  if (!isShardReport(report))
    throw new CannotRunError(
      `${path} is no JSON of a shard. Write it with \`thirdstate check --shard 1/2 --format json\`.`,
    );
  return { path, report };
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function isShardReport(value: unknown): value is ShardReport {
  if (typeof value !== "object" || value === null) return false;
  const isVersion = "version" in value && value.version === 1;
  return isVersion && "shard" in value && "findings" in value && "suppressed" in value && "sites" in value;
}

function requireWhole(parts: readonly Part[]): void {
  const count = parts[0]?.report.shard.count ?? 0;
  const isWhole = parts.length === count && parts.every(({ report }, at) => report.shard.index === at + 1);
  if (isWhole) return;
  const told = parts.map(({ report: { shard } }) => `${shard.index}/${shard.count}`).join(", ");
  throw new CannotRunError(`The shards are ${told}. Name each one of the same whole once.`);
}

/** Every shard opens the whole program, so that what is told of the whole must be the same. */
function requireAlike(first: Part, other: Part): void {
  const [one, two] = [first, other].map(({ report }) =>
    JSON.stringify([report.tool, report.changed, report.projects, report.unknownSdks, report.skipped]),
  );
  if (one !== two)
    throw new CannotRunError(
      `${first.path} and ${other.path} are not of one program. Check the same commit with the same packages installed and the same flags in every shard.`,
    );
}

function isKept(each: Report["suppressed"][number], by: "directive" | "file"): boolean {
  return each.suppressions.some(({ kind }) => kind === by);
}

/** All of a file are in one shard, in their order. */
function inOrder<T extends Pick<Place, "file">>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
}
