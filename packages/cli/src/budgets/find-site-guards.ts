import type { ProjectAnalysis } from "@thirdstate/analyzer";
import type { Compiler } from "@thirdstate/analyzer/compiler";
import type { Guard } from "./set-timeout.ts";

export interface SiteGuard {
  readonly compiler: Compiler;
  readonly guard: Guard;
}

/** The guards of the program by the names that they give their sites; a file that two projects hold counts once. */
export function findSiteGuards(analyses: readonly ProjectAnalysis[]): ReadonlyMap<string, readonly SiteGuard[]> {
  const found = new Map<string, SiteGuard[]>();
  const seen = new Set<string>();
  for (const { project, files } of analyses) {
    for (const guard of files.flatMap(({ guards }) => guards)) {
      const place = `${guard.file.fileName}:${guard.call.pos}`;
      const name = guard.site?.text;
      if (name === undefined || seen.has(place)) continue;
      seen.add(place);
      found.set(name, [...(found.get(name) ?? []), { compiler: project.compiler, guard }]);
    }
  }
  return found;
}
