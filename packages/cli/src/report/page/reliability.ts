/** The share of runs in which every one of so many hops succeeds. */
export function shareOfRuns(perHop: number, hops: number): number {
  return perHop ** hops;
}

/** With as many digits as tell it from 100 %: `99.96 %`. */
export function writeShare(share: number): string {
  const percent = share * 100;
  const lost = 100 - percent;
  const digits = lost <= 0 ? 0 : Math.min(6, Math.max(1, -Math.floor(Math.log10(lost) + 1e-9)));
  return `${percent.toFixed(digits)} %`;
}

/** How many runs meet a failure: `1 run of 2,500`, `33 runs of 100`. */
export function writeFailures(share: number): string {
  const failing = 1 - share;
  if (failing >= 0.1) return `${Math.round(failing * 100)} runs of 100`;
  return `1 run of ${Math.round(1 / failing).toLocaleString("en-US")}`;
}

/** From one nine after the other to the five that a provider's status page may promise. */
export const perHopShares: readonly number[] = [0.99, 0.999, 0.9999, 0.99999];
export const mostHops = 100;
