import { resolve, sep } from "node:path";

/** Whether a file is one of the paths or lies in one; with no path, everything does. */
export function isBelow(paths: readonly string[], fileName: string): boolean {
  const file = resolve(fileName);
  return paths.length === 0 || paths.some((path) => file === resolve(path) || file.startsWith(resolve(path) + sep));
}
