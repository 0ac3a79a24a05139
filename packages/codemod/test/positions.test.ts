import { expect, test } from "vitest";
import { toNewOffset, toOldOffset } from "../src/positions.ts";

// "ab|cd" with "XX" put at 2, and "d" (3..4) replaced by "YYY": "abXXcYYY"
const changes = [
  { file: "", start: 2, end: 2, text: "XX" },
  { file: "", start: 3, end: 4, text: "YYY" },
];

test("leads from the old text to the new", () => {
  expect([0, 2, 3, 4].map((at) => toNewOffset(changes, at, "before"))).toEqual([0, 2, 5, 8]);
  expect(toNewOffset(changes, 2, "after")).toBe(4);
});

test("leads back, and not out of text that is new", () => {
  expect([0, 1, 2, 3, 4, 5, 7, 8].map((at) => toOldOffset(changes, at))).toEqual([
    0,
    1,
    undefined,
    undefined,
    2,
    undefined,
    undefined,
    4,
  ]);
});
