const millisecondsPerUnit = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** A length of time: milliseconds as a number, or a number with its unit, such as `"250ms"`, `"30s"`, `"5m"`, `"1h"`. */
export type Duration = number | `${number}${keyof typeof millisecondsPerUnit}`;

/** Turns a duration into milliseconds; throws a `RangeError` that shows what was given if it is not one. */
export function parseDuration(duration: Duration): number {
  const milliseconds = typeof duration === "number" ? duration : readText(duration);
  if (milliseconds >= 0 && milliseconds < Number.POSITIVE_INFINITY) return milliseconds;
  throw new RangeError(
    `${JSON.stringify(duration)} is not a duration. Give milliseconds as a number of 0 or more, or a number with ms, s, m or h, such as "30s".`,
  );
}

function readText(text: string): number {
  const parts = /^(\d+(?:\.\d+)?) ?(ms|s|m|h)$/.exec(text);
  const unit = parts?.[2];
  if (unit !== "ms" && unit !== "s" && unit !== "m" && unit !== "h") return Number.NaN;
  return Number(parts?.[1]) * millisecondsPerUnit[unit];
}
