import { resolve } from "node:path";
import { classic } from "./classic.ts";
import type { Compiler } from "./compiler.ts";
import { createLeadsTo } from "./leads-to.ts";
import { Manifests } from "./manifests.ts";
import { createBelonging } from "./open/belonging.ts";
import { findConfigs } from "./open/find-configs.ts";
import type { Config } from "./open/read-config.ts";
import type { Skipped } from "./open/skipped.ts";
import { readTextGraph, type TextGraph } from "./open/text-graph.ts";
import type { ProjectTypeScript } from "./project-typescript.ts";
import { Reach } from "./reach.ts";
import { syntactic } from "./syntactic.ts";

/** A project as it was opened. */
export interface Project {
  /** Of a package without one, its `package.json`. */
  readonly tsconfig: string;
  readonly compiler: Compiler;
  /** The project's own files, whether the compiler had to open them or not; one that belongs to a nearer tsconfig is told there. */
  readonly files: readonly string[];
  /** Whether a file is told here, and not with a nearer tsconfig that includes it as well. */
  readonly holds: (fileName: string) => boolean;
  /** Which own files import a package. */
  readonly importers: ReadonlyMap<string, readonly string[]>;
  /** Imported packages that are not installed. */
  readonly missing: readonly string[];
  /** What could not be read; of tsconfigs the first project tells. */
  readonly skipped: readonly Skipped[];
}

export interface OpenOptions {
  /** The packages whose calls are looked for; files that reach none are not opened. */
  readonly catalogued: ReadonlySet<string>;
  /** Own files, by their whole paths, that declare what is looked for. Default: those alone that say so by a JSDoc tag. */
  readonly own?: ReadonlySet<string>;
}

/**
 * Opens a tsconfig and the projects that it references; of a folder every tsconfig in it, the files that none of them
 * includes, and packages of plain JavaScript. Nothing is type-checked. Where no imported package is installed, types would
 * tell nothing: the compiler is then syntactic.
 *
 * @throws {TsconfigNotFoundError} There is no tsconfig, and no JavaScript beside a `package.json`.
 * @throws {TsconfigError} The one that was named, or a folder's own, cannot be read, or there is no file.
 */
export function openProjects(
  ts: ProjectTypeScript,
  path: string,
  options: OpenOptions | ((tsconfig: string) => OpenOptions),
): readonly Project[] {
  const toOptions = typeof options === "function" ? options : (): OpenOptions => options;
  const manifests = new Manifests();
  const { configs, skipped } = findConfigs(ts, resolve(path).replaceAll("\\", "/"));
  const belongs = createBelonging(configs);
  const [first, ...others] = configs.flatMap((config) => {
    const holds = (file: string): boolean => belongs(file, config);
    return openProject(ts, { config, holds, manifests, ...toOptions(config.path) }) ?? [];
  });
  return first === undefined ? [] : [{ ...first, skipped: [...skipped, ...first.skipped] }, ...others];
}

interface Opening extends OpenOptions {
  readonly config: Config;
  readonly holds: Project["holds"];
  readonly manifests: Manifests;
}

function openProject(ts: ProjectTypeScript, opening: Opening): Project | undefined {
  const { config, holds, manifests, catalogued, own = new Set() } = opening;
  const graph = readTextGraph(ts, config, own);
  const roots = findRoots(graph, new Reach(graph, createLeadsTo(catalogued, manifests)));
  if (config.isAside === true && roots.every(isDeclaration)) return undefined;
  const importers = readImporters(graph, holds);
  const missing = [...importers].flatMap(([name, [file = ""]]) => (manifests.find(file, name) ? [] : [name]));
  const isBare = importers.size > 0 && missing.length === importers.size;
  return {
    tsconfig: config.path,
    compiler: isBare ? openSyntactic(ts, roots, graph) : classic(ts, ts.createProgram(roots, config.options)),
    files: graph.files.filter((file) => !isDeclaration(file) && holds(file)),
    holds,
    importers,
    missing: missing.sort(),
    skipped: graph.unreadable.filter(holds).map((file) => ({ file, reason: "It cannot be read." })),
  };
}

/** Declarations may say what no import shows, where there is anything to say it of. */
function findRoots({ files }: TextGraph, reach: Reach): readonly string[] {
  const reached = new Set(files.filter((file) => reach.has(file)));
  if ([...reached].every(isDeclaration)) return [];
  return files.filter((file) => isDeclaration(file) || reached.has(file));
}

function openSyntactic(ts: ProjectTypeScript, roots: readonly string[], graph: TextGraph): Compiler {
  const own = roots.filter((file) => !isDeclaration(file));
  return syntactic(
    ts,
    own.map((fileName) => ({ fileName, text: ts.sys.readFile(fileName) ?? "" })),
    new Set(),
    (from, specifier) => graph.imports(from).find((at) => at.specifier === specifier)?.file,
  );
}

function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file);
}

function readImporters(graph: TextGraph, holds: Project["holds"]): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const file of graph.files.filter(holds)) {
    for (const { package: name } of graph.imports(file)) {
      if (name === undefined || name === "node") continue;
      const known = importers.get(name);
      if (known === undefined) importers.set(name, [file]);
      else known.push(file);
    }
  }
  return importers;
}
