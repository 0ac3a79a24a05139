import { resolve } from "node:path";
import { classic } from "./classic.ts";
import type { Compiler } from "./compiler.ts";
import { createLeadsTo } from "./leads-to.ts";
import { Manifests } from "./manifests.ts";
import { findStrays } from "./open/find-strays.ts";
import { readConfigs, type Config } from "./open/read-config.ts";
import { readTextGraph, type TextGraph } from "./open/text-graph.ts";
import type { ProjectTypeScript } from "./project-typescript.ts";
import { Reach } from "./reach.ts";
import { syntactic } from "./syntactic.ts";

/** A project as it was opened. */
export interface Project {
  readonly tsconfig: string;
  readonly compiler: Compiler;
  /** The project's own files, whether the compiler had to open them or not. */
  readonly files: readonly string[];
  /** Which own files import a package. */
  readonly importers: ReadonlyMap<string, readonly string[]>;
  /** Imported packages that are not installed. */
  readonly missing: readonly string[];
  /** Tsconfigs under the folder that no opened one references. */
  readonly unopened: readonly string[];
}

export interface OpenOptions {
  /** The packages whose calls are looked for; files that reach none are not opened. */
  readonly catalogued: ReadonlySet<string>;
  /** Own files, by their whole paths, that declare what is looked for. Default: those alone that say so by a JSDoc tag. */
  readonly own?: ReadonlySet<string>;
}

/**
 * Opens a tsconfig and the projects that it references; of a folder also the files that none of them includes. Nothing is
 * type-checked. Where no imported package is installed, types would tell nothing: the compiler is then syntactic.
 *
 * @throws {TsconfigNotFoundError} There is no tsconfig.
 * @throws {TsconfigError} It cannot be read or names no file.
 */
export function openProjects(
  ts: ProjectTypeScript,
  path: string,
  options: OpenOptions | ((tsconfig: string) => OpenOptions),
): readonly Project[] {
  const toOptions = typeof options === "function" ? options : (): OpenOptions => options;
  const manifests = new Manifests();
  const place = resolve(path).replaceAll("\\", "/");
  const configs = readConfigs(ts, place);
  const strays = ts.sys.directoryExists(place) ? findStrays(ts, place, configs) : { files: [], tsconfigs: [] };
  return configs.map((config, index) => {
    const fileNames = index === 0 ? [...config.fileNames, ...strays.files] : config.fileNames;
    const project = openProject(ts, { ...config, fileNames }, toOptions(config.path), manifests);
    return { ...project, unopened: index === 0 ? strays.tsconfigs : [] };
  });
}

function openProject(
  ts: ProjectTypeScript,
  config: Config,
  { catalogued, own = new Set() }: OpenOptions,
  manifests: Manifests,
): Omit<Project, "unopened"> {
  const graph = readTextGraph(ts, config, own);
  const reach = new Reach(graph, createLeadsTo(catalogued, manifests));
  // Declarations cost little and may say what no import shows.
  const roots = graph.files.filter((file) => isDeclaration(file) || reach.has(file));
  const importers = readImporters(graph);
  const missing = [...importers].flatMap(([name, [file = ""]]) => (manifests.find(file, name) ? [] : [name]));
  const isBare = importers.size > 0 && missing.length === importers.size;
  return {
    tsconfig: config.path,
    compiler: isBare ? openSyntactic(ts, roots) : classic(ts, ts.createProgram(roots, config.options)),
    files: graph.files.filter((file) => !isDeclaration(file)),
    importers,
    missing: missing.sort(),
  };
}

function openSyntactic(ts: ProjectTypeScript, roots: readonly string[]): Compiler {
  const own = roots.filter((file) => !isDeclaration(file));
  return syntactic(
    ts,
    own.map((fileName) => ({ fileName, text: ts.sys.readFile(fileName) ?? "" })),
  );
}

function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file);
}

function readImporters(graph: TextGraph): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const file of graph.files) {
    for (const { package: name } of graph.imports(file)) {
      if (name === undefined || name === "node") continue;
      const known = importers.get(name);
      if (known === undefined) importers.set(name, [file]);
      else known.push(file);
    }
  }
  return importers;
}
