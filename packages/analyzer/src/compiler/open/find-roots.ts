import type { Manifests } from "../manifests.ts";
import type { ImportGraph } from "./import-graph.ts";

/**
 * The files from which an import path leads to a catalogued package, and every declaration file: the others need not be
 * in the program. Where a file that adds to other modules' types reaches one, its types may turn up anywhere: all stay.
 */
export function findRoots(
  { files }: ImportGraph,
  catalogued: ReadonlySet<string>,
  manifests: Manifests,
): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  const reaching = new Set<string>();
  for (const [file, node] of files) {
    for (const target of node.imports) importers.set(target, [...(importers.get(target) ?? []), file]);
    if (node.packages.some((name) => leads(file, name))) reaching.add(file);
  }
  for (const file of reaching) for (const importer of importers.get(file) ?? []) reaching.add(importer);
  const names = [...files.keys()];
  if (names.some((file) => reaching.has(file) && files.get(file)?.augments === true)) return new Set(names);
  return new Set(names.filter((file) => reaching.has(file) || /\.d\.[cm]?ts$/.test(file)));

  /** A package that depends on a catalogued one may hand out its clients. */
  function leads(file: string, name: string): boolean {
    return (
      catalogued.has(name) || manifests.find(file, name)?.dependencies.some((needed) => catalogued.has(needed)) === true
    );
  }
}
