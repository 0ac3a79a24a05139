import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";

/** The outermost folders of a checkout that have a tsconfig and installed packages: `wrap` opens those below them too. */
export function findProjects(checkout: string): readonly string[] {
  const found = globSync("**/tsconfig.json", { cwd: checkout, ignore: ["**/node_modules/**", "**/dist/**"] });
  const folders = found.map(dirname).filter((folder) => isInstalled(checkout, folder));
  return folders.filter((folder) => !folders.some((other) => other !== folder && isInside(folder, other))).sort();
}

function isInside(folder: string, outer: string): boolean {
  return outer === "." || folder.startsWith(`${outer}/`);
}

function isInstalled(checkout: string, folder: string): boolean {
  for (let at = join(checkout, folder); ; at = dirname(at)) {
    if (existsSync(join(at, "node_modules"))) return true;
    if (at === checkout || at === dirname(at)) return false;
  }
}
