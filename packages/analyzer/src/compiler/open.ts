import { classic } from "./classic.ts";
import type { Compiler } from "./compiler.ts";
import { Manifests } from "./manifests.ts";
import { findRoots } from "./open/find-roots.ts";
import { readImportGraph, type ImportGraph } from "./open/import-graph.ts";
import { readConfigs } from "./open/read-config.ts";
import type { ProjectTypeScript } from "./project-typescript.ts";
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
}

export interface OpenOptions {
  /** The packages whose calls are looked for; files that reach none are not opened. */
  readonly catalogued: ReadonlySet<string>;
}

/**
 * Opens a tsconfig, or the folder that holds it, and the projects that it references. Nothing is type-checked. Where no
 * imported package is installed, types would tell nothing: the compiler is then syntactic.
 *
 * @throws {TsconfigNotFoundError} There is no tsconfig.
 * @throws {TsconfigError} It cannot be read or names no file.
 */
export function openProjects(ts: ProjectTypeScript, path: string, { catalogued }: OpenOptions): readonly Project[] {
  const manifests = new Manifests();
  return readConfigs(ts, path).map((config) => {
    const graph = readImportGraph(ts, config);
    const roots = findRoots(graph, catalogued, manifests);
    const importers = readImporters(graph);
    const missing = [...importers].flatMap(([name, [file]]) =>
      file === undefined || manifests.find(file, name) !== undefined ? [] : [name],
    );
    const isBare = importers.size > 0 && missing.length === importers.size;
    return {
      tsconfig: config.path,
      compiler: isBare ? openSyntactic(ts, roots) : classic(ts, ts.createProgram([...roots], config.options)),
      files: [...graph.files.keys()].filter((file) => !/\.d\.[cm]?ts$/.test(file)),
      importers,
      missing: missing.sort(),
    };
  });
}

function openSyntactic(ts: ProjectTypeScript, roots: ReadonlySet<string>): Compiler {
  const own = [...roots].filter((fileName) => !/\.d\.[cm]?ts$/.test(fileName));
  return syntactic(
    ts,
    own.map((fileName) => ({ fileName, text: ts.sys.readFile(fileName) ?? "" })),
  );
}

function readImporters({ files }: ImportGraph): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const [file, { packages }] of files) {
    for (const name of packages) {
      const known = importers.get(name);
      if (known === undefined) importers.set(name, [file]);
      else known.push(file);
    }
  }
  return importers;
}
