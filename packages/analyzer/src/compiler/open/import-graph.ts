import { findOwnFile } from "../own-specifier.ts";
import type { ProjectTypeScript } from "../project-typescript.ts";
import { packageOf } from "../specifier.ts";
import type { Config } from "./read-config.ts";

/** Who imports whom, told from texts and names alone. */
export interface ImportGraph {
  /** Every own file that the project lists or imports. */
  readonly files: ReadonlyMap<string, FileNode>;
}

export interface FileNode {
  /** Own files that it imports. */
  readonly imports: readonly string[];
  /** Packages that it imports. */
  readonly packages: readonly string[];
  /** It adds to the types of modules or of the global scope. */
  readonly augments: boolean;
}

export function readImportGraph(ts: ProjectTypeScript, { fileNames, options, path }: Config): ImportGraph {
  const listed = new Set(fileNames);
  const cache = ts.createModuleResolutionCache(path, (name) => name, options);
  const isMapped = options["paths"] !== undefined || options["baseUrl"] !== undefined;
  const files = new Map<string, FileNode>();
  const waiting = [...fileNames];
  for (const file of waiting) {
    if (files.has(file)) continue;
    const node = readNode(file);
    files.set(file, node);
    waiting.push(...node.imports);
  }
  return { files };

  function readNode(file: string): FileNode {
    const text = ts.sys.readFile(file) ?? "";
    const imports = new Set<string>();
    const packages = new Set<string>();
    for (const specifier of readSpecifiers(text)) {
      const own = findFile(file, specifier);
      const name = own === undefined ? packageOf(specifier) : undefined;
      if (own !== undefined) imports.add(own);
      else if (name !== undefined && name !== "node") packages.add(name);
    }
    return { imports: [...imports], packages: [...packages], augments: augmenting.test(text) };
  }

  function findFile(from: string, specifier: string): string | undefined {
    const near = findOwnFile(from, specifier, (name) => listed.has(name));
    if (near !== undefined) return near;
    const isRelative = specifier.startsWith(".");
    if (!isRelative && !isMapped && !specifier.startsWith("#")) return undefined;
    const found = ts.resolveModuleName(specifier, from, options, ts.sys, cache).resolvedModule;
    if (found === undefined || found.isExternalLibraryImport === true) return undefined;
    return /\.[cm]?[jt]sx?$/.test(found.resolvedFileName) ? found.resolvedFileName : undefined;
  }
}

/** A superset of a file's imports: one in a comment or a string costs a little, one that is missed would cost findings. */
function readSpecifiers(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(importing), ([, specifier = ""]) => specifier));
}

const importing = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*["'`]([^"'`\n]+)["'`]/g;
const augmenting = /\bdeclare\s+(?:global|module)\b/;
