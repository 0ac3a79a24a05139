import { link, mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "./system-error.ts";

/**
 * Makes the file `target` unless there is one, whole and for good: of several writers exactly one gets true. `temp` is a name that nobody
 * else uses, on the same disk.
 */
export async function linkNew(temp: string, target: string, text: string): Promise<boolean> {
  try {
    await writeSynced(temp, text);
    await link(temp, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (codeOf(error) !== "ENOENT") throw error;
    // Somebody removed the temporary file or a folder: the caller looks again, as after a lost race.
    await mkdir(dirname(temp), { recursive: true });
    return false;
  } finally {
    await rm(temp, { force: true });
  }
  await syncFolder(dirname(target));
  return true;
}

/** Makes the names in a folder survive a loss of power. Windows has no such call, and journals names by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
