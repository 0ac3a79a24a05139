import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { unlessAbsent } from "./system-error.ts";

/** Removes temporary files of processes that were killed while they wrote. */
export async function removeLeftovers(temp: string, now: number): Promise<void> {
  for (const name of (await unlessAbsent(readdir(temp))) ?? []) {
    const path = join(temp, name);
    const found = await unlessAbsent(stat(path));
    if (found !== undefined && now - found.mtimeMs > LEFTOVER_AFTER_MS) await rm(path, { force: true });
  }
}

/** A write takes milliseconds; who is slower than this finds the file gone and writes it again. */
const LEFTOVER_AFTER_MS = 60_000;
