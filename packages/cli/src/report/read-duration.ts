const millisecondsPerUnit = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds of a timeout as it is written for the runtime: `30s`, `1.5m`, `250`. */
export function readDuration(text: string): number | undefined {
  const parts = /^(\d+(?:\.\d+)?) ?(ms|s|m|h)?$/.exec(text);
  const unit = parts?.[2] ?? "ms";
  if (parts === null || (unit !== "ms" && unit !== "s" && unit !== "m" && unit !== "h")) return undefined;
  return Number(parts[1]) * millisecondsPerUnit[unit];
}
