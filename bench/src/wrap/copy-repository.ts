import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { globSync } from "tinyglobby";

const root = join(import.meta.dirname, "../../..");

/** Copies a checkout's own files; its packages are linked, and ours beside them. */
export function copyRepository(checkout: string): string {
  const folder = mkdtempSync(join(tmpdir(), "wrap-repository-"));
  cpSync(checkout, folder, {
    recursive: true,
    filter: (from) => ![".git", "node_modules", ".next", ".turbo"].includes(basename(from)),
  });
  const modules = globSync(["node_modules", "*/node_modules", "*/*/node_modules", "*/*/*/node_modules"], {
    cwd: checkout,
    onlyDirectories: true,
    expandDirectories: false,
    ignore: ["**/node_modules/*/**"],
  });
  for (const found of modules) linkModules(join(checkout, found), join(folder, found));
  return folder;
}

function linkModules(from: string, to: string): void {
  mkdirSync(join(to, "@thirdstate"), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== "@thirdstate") symlinkSync(join(from, name), join(to, name));
  }
  for (const name of ["runtime", "types"]) symlinkSync(join(root, "packages", name), join(to, "@thirdstate", name));
}
