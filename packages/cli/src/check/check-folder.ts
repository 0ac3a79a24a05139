import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { analyzeProject, lookFor, type Preset, type ProjectAnalysis } from "@thirdstate/analyzer";
import { loadTypeScript, openProjects, type Project } from "@thirdstate/analyzer/compiler";
import { broughtTypeScript } from "../brought-typescript.ts";
import { CannotRunError } from "../cannot-run-error.ts";
import type { Chosen } from "./choose/chosen.ts";
import { readVersion } from "../read-version.ts";
import { nameIn, Places } from "./places.ts";
import type { Place, Report, ReportedFinding } from "./report.ts";
import { toFindings } from "./to-findings.ts";
import { toSites } from "./to-sites.ts";
import { toTools } from "./to-tools.ts";

export interface Checked {
  readonly folder: string;
  readonly report: Report;
  /** What the report was read from, project by project. */
  readonly analyses: readonly ProjectAnalysis[];
  /** Every file of the projects, by its name in the report. */
  readonly files: readonly string[];
  /** The text of each file with a finding, by its name in the report. */
  readonly texts: ReadonlyMap<string, string>;
  /** Imported packages that are not installed. */
  readonly missing: readonly string[];
  /** Sentences about how the check was done. */
  readonly notes: readonly string[];
}

export interface CheckOptions {
  /** Which files to look into, when the projects are open. Default: all of them. */
  readonly choose?: (projects: readonly Project[], folder: string) => Chosen;
  readonly onProgress?: (step: string) => void;
}

/** Analyzes the projects of a folder, and those that they reference. */
export function checkFolder(path: string, preset: Preset, { choose, onProgress }: CheckOptions = {}): Checked {
  const target = resolve(path);
  if (!existsSync(target))
    throw new CannotRunError(`${target} does not exist. Name a folder that holds a tsconfig.json.`);
  const folder = statSync(target).isDirectory() ? target : dirname(target);
  const { typescript, note } = loadTypeScript(folder, broughtTypeScript);
  onProgress?.(`Opening ${folder}.`);
  const projects = openProjects(typescript, target, lookFor);
  const chosen = choose?.(projects, folder);
  const isAsked = chosen?.isAsked ?? (() => true);
  const analyses = analyzeAll(projects, isAsked, onProgress);
  const read = analyses.map((analysis) => readProject(folder, analysis, preset));
  const report: Report = {
    version: 1,
    tool: { name: "thirdstate", version: readVersion() },
    ...chosen?.part,
    projects: read.map(({ project }) => project),
    sites: distinct(read, ({ sites }) => sites, toPlace),
    tools: distinct(read, ({ tools }) => tools, toPlace),
    findings: distinct(read, ({ findings }) => findings, toFingerprint),
    suppressed: distinct(read, ({ suppressed }) => suppressed, toFingerprint),
    unknownSdks: joinByPackage(read.flatMap(({ unknownSdks }) => unknownSdks)),
    skipped: distinct(read, ({ skipped }) => skipped, toFile),
  };
  return {
    folder,
    report,
    analyses,
    files: projects.flatMap(({ files }) => files.filter(isAsked).map((file) => nameIn(folder, file))),
    texts: new Map(read.flatMap(({ texts }) => texts)),
    missing: [...new Set(analyses.flatMap(({ project }) => project.missing))],
    notes: [note, chosen?.note].filter((each) => each !== undefined),
  };
}

/** Settings that cannot be used would be findings that nobody sees. */
function analyzeAll(
  projects: readonly Project[],
  isAsked: Chosen["isAsked"],
  onProgress: CheckOptions["onProgress"],
): readonly ProjectAnalysis[] {
  const analyses = projects.map((project) => {
    onProgress?.(`Looking into ${project.tsconfig}, ${project.files.length} files.`);
    return analyzeProject(project, isAsked);
  });
  const problems = [...new Set(analyses.flatMap((analysis) => analysis.problems))];
  if (problems.length > 0) throw new CannotRunError(problems.join("\n"));
  return analyses;
}

type ProjectPart = Pick<Report, "sites" | "tools" | "findings" | "suppressed" | "unknownSdks" | "skipped"> & {
  readonly project: Report["projects"][number];
  readonly texts: readonly (readonly [string, string])[];
};

function readProject(folder: string, analysis: ProjectAnalysis, preset: Preset): ProjectPart {
  const { project, files, unknownSdks, skipped } = analysis;
  const { compiler, tsconfig } = project;
  const places = new Places(folder, (node) => compiler.start(node));
  return {
    project: {
      tsconfig: places.fileName(tsconfig),
      engine: compiler.engine,
      typescript: compiler.typescript,
      files: project.files.length,
    },
    sites: toSites(files, places),
    tools: toTools(files, places),
    ...toFindings(files, places, preset),
    unknownSdks: unknownSdks.map((sdk) => ({ ...sdk, files: sdk.files.map((file) => places.fileName(file)) })),
    skipped: skipped.map(({ file, reason }) => ({ file: places.fileName(file), reason })),
    texts: files.map(({ file }) => [places.fileName(file.fileName), file.text] as const),
  };
}

function joinByPackage(sdks: Report["unknownSdks"]): Report["unknownSdks"] {
  const names = [...new Set(sdks.map((sdk) => sdk.package))];
  return names.map((name) => {
    const files = sdks.filter((sdk) => sdk.package === name).flatMap((sdk) => sdk.files);
    return { package: name, files: [...new Set(files)] };
  });
}

/** A file that two projects hold is told of once; files come in the order of their names. */
function distinct<T extends { readonly file: string }>(
  parts: readonly ProjectPart[],
  itemsOf: (part: ProjectPart) => readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const byKey = new Map<string, T>();
  for (const item of parts.flatMap(itemsOf)) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()].sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
}

function toFile({ file }: { readonly file: string }): string {
  return file;
}

function toPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function toFingerprint({ fingerprint }: ReportedFinding): string {
  return fingerprint;
}
