import type { Finding } from "@thirdstate/analyzer";
import type { TextChange } from "@thirdstate/analyzer/edits";
import { expect, it } from "vitest";
import { toSuggestions } from "../src/report/to-suggestions.ts";

const own = { file: "/harbour/desk.ts", start: 4, end: 4, text: "remote." };
const mend = (changes: readonly TextChange[]) => ({ title: "Wrap it.", kind: "suggested" as const, changes });
const finding = (changes: readonly TextChange[]) =>
  ({ file: { fileName: "/harbour/desk.ts" }, edits: () => [mend(changes)] }) as unknown as Finding;

it("offers an edit of the file itself", () => {
  expect(toSuggestions(finding([own]), (start, end) => [start, end]).length).toBe(1);
});

it("withholds an edit that touches another file", () => {
  const elsewhere = { ...own, file: "/harbour/payments.ts" };
  expect(toSuggestions(finding([own, elsewhere]), (start, end) => [start, end])).toEqual([]);
});

it("withholds an edit that does not lie in one piece of the text", () => {
  expect(toSuggestions(finding([own]), () => undefined)).toEqual([]);
});
