import type { Manifests } from "./manifests.ts";

/** Whether a package is catalogued, or depends on one that is: it may hand out its clients. */
export function createLeadsTo(
  catalogued: ReadonlySet<string>,
  manifests: Manifests,
): (packageName: string, from: string) => boolean {
  return (packageName, from) => {
    if (catalogued.has(packageName)) return true;
    if (packageName === "node") return false;
    return manifests.find(from, packageName)?.dependencies.some((needed) => catalogued.has(needed)) === true;
  };
}
