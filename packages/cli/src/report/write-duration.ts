/** Milliseconds in the largest unit that needs no fraction, as the runtime reads them: `90s`, `2m`, `250ms`. */
export function writeDuration(ms: number): string {
  const whole = Math.round(ms);
  for (const [unit, size] of units) if (whole >= size && whole % size === 0) return `${whole / size}${unit}`;
  return `${whole}ms`;
}

const units = [
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
] as const;
