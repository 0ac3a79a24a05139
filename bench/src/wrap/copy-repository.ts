import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { globSync } from "tinyglobby";

const skipped = new Set([".git", "node_modules", ".next", ".turbo"]);

/**
 * Copies a checkout. Its packages are hard links, so that workspaces that depend on each other find the copies, and
 * `runtime` is a folder with our packed runtime, which each of its `node_modules` gets.
 */
export function copyRepository(checkout: string, runtime: string): string {
  const folder = mkdtempSync(join(tmpdir(), "wrap-repository-"));
  cpSync(checkout, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => !skipped.has(basename(from)),
  });
  for (const found of findModules(checkout)) linkModules(join(checkout, found), join(folder, found), runtime);
  return folder;
}

function findModules(checkout: string): readonly string[] {
  return globSync("**/node_modules", {
    cwd: checkout,
    onlyDirectories: true,
    expandDirectories: false,
    deep: 5,
    ignore: ["**/node_modules/*/**"],
  });
}

/** Caches stay behind: a tool may write into them in place. */
function linkModules(from: string, to: string, runtime: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const { status, stderr } = spawnSync("cp", ["-al", from, to], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${from} cannot be linked into ${to}: ${stderr.slice(0, 500)}`);
  for (const cache of [".cache", ".vite", "@thirdstate"]) rmSync(join(to, cache), { recursive: true, force: true });
  mkdirSync(join(to, "@thirdstate"));
  for (const name of ["runtime", "types"]) {
    const packed = join(runtime, "node_modules/@thirdstate", name);
    if (!existsSync(packed)) throw new Error(`${packed} is missing: pack the runtime first.`);
    symlinkSync(packed, join(to, "@thirdstate", name));
  }
}
