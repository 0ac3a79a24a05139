import { statSync } from "node:fs";
import { dirname, relative } from "node:path";

/** The deepest folder that holds all of the paths; their project is the nearest one upward from it. */
export function findFolderAbove([first = ".", ...others]: readonly string[]): string {
  let folder = statSync(first).isDirectory() ? first : dirname(first);
  while (!others.every((path) => isInside(folder, path)) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

function isInside(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith("..");
}
