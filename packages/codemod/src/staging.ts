import { accessSync, constants, statSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findTree } from "./find-tree.ts";

/**
 * Where texts wait until all of them are written. A folder at the top of the working tree that git ignores: should the
 * process be killed, nothing of it is committed by mistake, and the next staging there removes it.
 */
export class Staging {
  readonly #folders = new Map<string, string>();
  #count = 0;

  /** A new place on the disk of the file that it will be moved over. */
  async placeFor(fileName: string): Promise<string> {
    const home = findHome(fileName);
    const folder = this.#folders.get(home) ?? (await open(home));
    this.#folders.set(home, folder);
    this.#count += 1;
    return join(folder, String(this.#count));
  }

  async remove(): Promise<void> {
    await Promise.all([...this.#folders.values()].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** The top of the working tree; the file's own folder where a rename from there would cross disks, or where nobody may write there. */
function findHome(fileName: string): string {
  const folder = dirname(fileName);
  const tree = findTree(fileName);
  if (tree === undefined || statSync(tree).dev !== statSync(folder).dev) return folder;
  try {
    accessSync(tree, constants.W_OK);
    return tree;
  } catch {
    return folder;
  }
}

async function open(home: string): Promise<string> {
  const names = await readdir(home);
  const old = names.filter((name) => isLeft(name)).map((name) => join(home, name));
  await Promise.all(old.map((folder) => rm(folder, { recursive: true, force: true })));
  const folder = join(home, `.thirdstate.${process.pid}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".gitignore"), "*\n");
  return folder;
}

/** Of a process that is gone. */
function isLeft(name: string): boolean {
  const [, pid] = /^\.thirdstate\.(\d+)$/.exec(name) ?? [];
  return pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
