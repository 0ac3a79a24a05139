import { describe, expect, it } from "vitest";
import { type Duration, parseDuration } from "../src/api/duration.ts";

describe("a duration", () => {
  it.each<[Duration, number]>([
    [0, 0],
    [1_500, 1_500],
    ["250ms", 250],
    ["30s", 30_000],
    ["1.5m", 90_000],
    ["2h", 7_200_000],
  ])("%s is %d ms", (duration, milliseconds) => {
    expect(parseDuration(duration)).toBe(milliseconds);
  });

  it.each(["", "30", "s", "30 sec", "-5s", "1e3s", "30d", Number.NaN, -1, Number.POSITIVE_INFINITY])(
    "%j is refused with a sentence that shows it",
    (duration) => {
      expect(() => parseDuration(duration as Duration)).toThrow(/is not a duration\. Give milliseconds/);
    },
  );
});
