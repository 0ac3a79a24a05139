import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the git working tree around a file. */
export function findTree(fileName: string): string | undefined {
  for (let folder = dirname(fileName); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
