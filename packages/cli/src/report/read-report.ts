import { basename } from "node:path";
import { findAgents, type ProjectAnalysis } from "@thirdstate/analyzer";
import { checkFolder, type Checked } from "../check/check-folder.ts";
import { nameMissing } from "../check/name-missing.ts";
import { Places } from "../check/places.ts";
import type { Place } from "../check/report.ts";
import type { RemoteReport } from "./remote-report.ts";
import { toAgentRow } from "./to-agent-row.ts";
import { toSiteRows } from "./to-site-rows.ts";
import { toToolRows } from "./to-tool-rows.ts";
import { toUnguarded } from "./to-unguarded.ts";

export interface ReportRead {
  readonly report: RemoteReport;
  /** Sentences about how it was read. */
  readonly notes: readonly string[];
}

/** All that the page tells of a folder, from what `check` finds. */
export function readReport(path: string): ReportRead {
  const checked = checkFolder(path, "recommended");
  const parts = checked.analyses.map((analysis) => readProject(checked, analysis));
  const sites = inOrder(parts.flatMap((part) => part.sites));
  const tools = inOrder(parts.flatMap((part) => part.tools));
  const { tool, projects, unknownSdks, skipped } = checked.report;
  const report: RemoteReport = {
    version: 1,
    tool,
    name: basename(checked.folder),
    projects,
    sites,
    tools,
    agents: inOrder(parts.flatMap((part) => part.agents)),
    unguarded: toUnguarded(sites, tools),
    unknownSdks,
    skipped,
  };
  return { report, notes: [...checked.notes, ...describeMissing(checked)] };
}

function readProject({ folder }: Checked, { project, files }: ProjectAnalysis) {
  const { compiler } = project;
  const places = new Places(folder, (node) => compiler.start(node));
  return {
    sites: toSiteRows(files, places),
    tools: toToolRows(files, places),
    agents: findAgents(compiler, files).map((agent) => toAgentRow(agent, places)),
  };
}

/** A file that two projects hold is told of once. */
function inOrder<T extends Place>(rows: readonly T[]): readonly T[] {
  const byPlace = new Map<string, T>();
  for (const row of rows) {
    const place = `${row.file}:${row.line}:${row.column}`;
    if (!byPlace.has(place)) byPlace.set(place, row);
  }
  return [...byPlace.values()].sort(comparePlaces);
}

function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function describeMissing({ folder, missing, report }: Checked): readonly string[] {
  if (report.projects.every(({ engine }) => engine !== "syntactic")) return [];
  return [
    `${nameMissing(folder, missing)} Calls were recognised by imports alone, file by file; after \`npm install\` the report tells more.`,
  ];
}
