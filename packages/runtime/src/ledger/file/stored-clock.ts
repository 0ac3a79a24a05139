import { stat, utimes, writeFile } from "node:fs/promises";
import { seenClock } from "../seen-clock.ts";
import { unlessAbsent } from "./system-error.ts";

/** A clock that several processes share: it never shows less than the largest instant that any of them wrote down. */
export interface StoredClock {
  now(): Promise<number>;
  /** Takes note of an instant found in the ledger: another process saw it. */
  see(instant: number): void;
  /** Writes an instant down for processes that start later. */
  keep(instant: number): Promise<void>;
}

export function storedClock(path: string, clock: () => number): StoredClock {
  const seen = seenClock(clock);
  return {
    see: seen.see,
    now: async () => {
      const file = await unlessAbsent(stat(path));
      if (file !== undefined) seen.see(Math.floor(file.mtimeMs + IMPRECISION_MS));
      return seen.now();
    },
    keep: async (instant) => {
      const seconds = instant / 1000;
      const isKept = await unlessAbsent(utimes(path, seconds, seconds).then(() => true));
      if (isKept) return;
      await writeFile(path, "");
      await utimes(path, seconds, seconds);
    },
  };
}

/** A file's time is kept to some 0.0002 ms. Rounding down, no two processes drive each other's clock forward. */
const IMPRECISION_MS = 0.01;
