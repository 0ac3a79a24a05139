import { mayAugment, readAugmentations } from "../augmentations.ts";
import { findOwnFile } from "../own-specifier.ts";
import type { ProjectTypeScript } from "../project-typescript.ts";
import type { GraphImport, ImportGraph } from "../reach.ts";
import { packageOf } from "../specifier.ts";
import { mayTag } from "../tags.ts";
import { treeOf } from "../tree.ts";
import type { Config } from "./read-config.ts";

/** Who imports whom, told from texts and names alone, before any program is made. */
export interface TextGraph extends ImportGraph {
  /** Every file that the project lists or that its files import, and that can be read. */
  readonly files: readonly string[];
  /** Those that cannot. */
  readonly unreadable: readonly string[];
}

interface FileNode {
  readonly imports: readonly GraphImport[];
  readonly augments: boolean;
  readonly declares: boolean;
}

export function readTextGraph(ts: ProjectTypeScript, config: Config, own: ReadonlySet<string>): TextGraph {
  const resolve = createResolver(ts, config);
  const nodes = new Map<string, FileNode>();
  const unreadable = new Set<string>();
  const waiting = [...config.fileNames];
  for (const file of waiting) {
    if (nodes.has(file)) continue;
    const read = ts.sys.readFile(file);
    if (read === undefined) unreadable.add(file);
    const text = read ?? "";
    const imports = readSpecifiers(text).map((specifier) => resolve(file, specifier));
    nodes.set(file, { imports, augments: mayAugment(text), declares: own.has(file) || mayTag(text) });
    for (const { file: next } of imports) if (next !== undefined) waiting.push(next);
  }
  return {
    files: [...nodes.keys()].filter((file) => !unreadable.has(file)),
    unreadable: [...unreadable],
    declares: (file) => nodes.get(file)?.declares === true,
    imports: (file) => nodes.get(file)?.imports ?? [],
    augmentations: (file) => {
      if (nodes.get(file)?.augments !== true) return [];
      return readAugmentations(treeOf(ts), ts.createSourceFile(file, ts.sys.readFile(file) ?? "", 99, true));
    },
  };
}

function createResolver(
  ts: ProjectTypeScript,
  { fileNames, options, path }: Config,
): (from: string, specifier: string) => GraphImport {
  const listed = new Set(fileNames);
  const cache = ts.createModuleResolutionCache(path, (name) => name, options);
  const isMapped = options["paths"] !== undefined || options["baseUrl"] !== undefined;
  return (from, specifier) => {
    const file = findOwnFile(from, specifier, (name) => listed.has(name)) ?? findByOptions(from, specifier);
    return { specifier, file, package: file === undefined ? packageOf(specifier) : undefined };
  };

  function findByOptions(from: string, specifier: string): string | undefined {
    if (!specifier.startsWith(".") && !specifier.startsWith("#") && !isMapped) return undefined;
    const found = ts.resolveModuleName(specifier, from, options, ts.sys, cache).resolvedModule;
    if (found === undefined || found.isExternalLibraryImport === true) return undefined;
    return /\.[cm]?[jt]sx?$/.test(found.resolvedFileName) ? found.resolvedFileName : undefined;
  }
}

/** A superset of a file's imports: one in a comment or a string costs a little, one that is missed would cost findings. */
function readSpecifiers(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(importing), ([, specifier = ""]) => specifier))];
}

const importing = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*["'`]([^"'`\n]+)["'`]/g;
