import type { SourceImport } from "./imports.ts";

/** Circles of files, each as the path that closes it. Imports of types count. */
export function findCircles(imports: readonly SourceImport[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) if (to !== undefined) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[][] = [];

  function visit(file: string, path: string[]): void {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  }

  for (const file of next.keys()) visit(file, []);
  return circles;
}
