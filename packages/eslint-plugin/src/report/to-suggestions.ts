import type { Finding } from "@thirdstate/analyzer";
import type { Edit } from "@thirdstate/analyzer/edits";
import type { Rule } from "eslint";
import type { ToRange } from "./map-offsets.ts";

/** A finding's edits that lie in this file and in one piece of it; the others are withheld. */
export function toSuggestions(finding: Finding, toRange: ToRange): Rule.SuggestionReportDescriptor[] {
  return finding.edits().flatMap((edit) => toSuggestion(edit, finding.file.fileName, toRange));
}

function toSuggestion({ title, changes }: Edit, fileName: string, toRange: ToRange): Rule.SuggestionReportDescriptor[] {
  const first = Math.min(...changes.map(({ start }) => start));
  const last = Math.max(...changes.map(({ end }) => end));
  const span = toRange(first, last);
  if (span === undefined || changes.some(({ file }) => file !== fileName)) return [];
  const shift = span[0] - first;
  const fix = (fixer: Rule.RuleFixer): Rule.Fix[] =>
    changes.map(({ start, end, text }) => fixer.replaceTextRange([start + shift, end + shift], text));
  return [{ desc: title, fix }];
}
