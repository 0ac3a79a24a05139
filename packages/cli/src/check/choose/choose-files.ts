import type { Project } from "@thirdstate/analyzer/compiler";
import type { Shard } from "../report.ts";
import type { Chosen } from "./chosen.ts";
import { findAffected } from "./find-affected.ts";
import { findChanged } from "./find-changed.ts";

export interface ChooseFlags {
  readonly shard?: Shard;
  /** A git ref. */
  readonly changed?: string;
}

/** The files of a shard, what changed and the files around it, or both: a shard of those. */
export function chooseFiles(projects: readonly Project[], folder: string, { shard, changed }: ChooseFlags): Chosen {
  const opened = findOpened(projects);
  const affected = changed === undefined ? opened : findAffected(projects, findChanged(folder, changed));
  const around = opened.filter((file) => affected.includes(file));
  const asked = new Set(shard === undefined ? around : cut(around, shard));
  const known = new Set(opened);
  return {
    isAsked: (file) => asked.has(file) || !known.has(file),
    part: { ...(shard && { shard }), ...(changed !== undefined && { changed: { since: changed } }) },
    note: asked.size === known.size ? undefined : `Looked into ${asked.size} of ${known.size} files that reach an SDK.`,
  };
}

/** Sorted, so that every machine cuts alike. */
function findOpened(projects: readonly Project[]): readonly string[] {
  const names = projects.flatMap(({ compiler, holds }) =>
    compiler
      .files()
      .map(({ fileName }) => fileName)
      .filter(holds),
  );
  return [...new Set(names)].sort();
}

function cut(files: readonly string[], { index, count }: Shard): readonly string[] {
  const at = (part: number): number => Math.floor((files.length * part) / count);
  return files.slice(at(index - 1), at(index));
}
