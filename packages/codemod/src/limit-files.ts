import type { Wrap } from "@thirdstate/analyzer/edits";

/** The wraps of the first `most` files: those with writes first, each group by name. */
export function limitFiles(wraps: readonly Wrap[], most: number | undefined): readonly Wrap[] {
  if (most === undefined) return wraps;
  const names = [...new Set(wraps.map(({ site }) => site.file.fileName))].sort();
  const writing = new Set(wraps.filter(({ site }) => site.effect === "write").map(({ site }) => site.file.fileName));
  const ordered = [...names.filter((name) => writing.has(name)), ...names.filter((name) => !writing.has(name))];
  const chosen = new Set(ordered.slice(0, most));
  return wraps.filter(({ site }) => chosen.has(site.file.fileName));
}
