import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";

/** The folders of a checkout that have a tsconfig of their own and installed packages; one inside another's is left out only where the outer has sources. */
export function findProjects(checkout: string): readonly string[] {
  const tsconfigs = globSync("**/tsconfig.json", { cwd: checkout, ignore: ["**/node_modules/**", "**/dist/**"] });
  return tsconfigs
    .map(dirname)
    .sort()
    .filter((folder) => isInstalled(checkout, folder));
}

function isInstalled(checkout: string, folder: string): boolean {
  for (let at = join(checkout, folder); ; at = dirname(at)) {
    if (existsSync(join(at, "node_modules"))) return true;
    if (at === checkout || at === dirname(at)) return false;
  }
}
