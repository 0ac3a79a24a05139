import { showInstant } from "./instant.ts";

/** From when on a "no" counts: at a certain instant and in how long, by the ledger's clock. */
export function showNoCounts(noCountsFrom: string, now: number): string {
  const leftMs = Date.parse(noCountsFrom) - now;
  return leftMs <= 0 ? "counts now" : `counts from ${showInstant(noCountsFrom)} (in ${showWait(leftMs)})`;
}

const MINUTE_MS = 60_000;
const LONGEST_IN_MINUTES = 120;

function showWait(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / MINUTE_MS);
  return minutes <= LONGEST_IN_MINUTES ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
