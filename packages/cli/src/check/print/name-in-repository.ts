import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { nameIn } from "../places.ts";

/** How a file that a report names is named in its repository, or from here where there is none: GitHub knows it by that. */
export function createNameInRepository(folder: string): (file: string) => string {
  const root = findRepository(resolve(folder)) ?? process.cwd();
  return (file) => nameIn(root, resolve(folder, file));
}

function findRepository(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  return folder === dirname(folder) ? undefined : findRepository(dirname(folder));
}
