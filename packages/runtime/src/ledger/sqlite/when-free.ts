import { pause } from "../pause.ts";

/** Waits while another connection writes, up to a bound: the driver's own waiting would stop the whole process. */
export async function whenFree<T>(work: () => T): Promise<T> {
  const startedAt = performance.now();
  for (let pauseMs = 1; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() - startedAt > PATIENCE_MS) throw error;
      await pause(pauseMs * (0.5 + Math.random() / 2));
    }
  }
}

const LONGEST_PAUSE_MS = 50;
const PATIENCE_MS = 30_000;
const SQLITE_BUSY = 5;

/** better-sqlite3 names the code, `node:sqlite` numbers it; the lowest byte of an extended code is the code. */
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && error.code.startsWith("SQLITE_BUSY")) return true;
  return "errcode" in error && typeof error.errcode === "number" && (error.errcode & 0xff) === SQLITE_BUSY;
}
