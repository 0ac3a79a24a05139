import type { Edit, TextChange } from "@thirdstate/analyzer/edits";
import type ts from "typescript";
import type { Located } from "./create-finder.ts";
import { code } from "./to-diagnostic.ts";

/** Where the editor asks for fixes, and of which diagnostics. */
export interface Asked {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly number[];
}

export function toCodeFixes({ finding, start, end }: Located, asked: Asked): readonly ts.CodeFixAction[] {
  const isMeant = asked.codes.includes(code) && start <= asked.end && asked.start <= end;
  return isMeant ? finding.edits().map((edit) => toCodeFix(edit, finding.rule.id)) : [];
}

function toCodeFix({ title, changes }: Edit, rule: string): ts.CodeFixAction {
  const files = [...new Set(changes.map(({ file }) => file))];
  return {
    fixName: `thirdstate/${rule}`,
    description: title,
    changes: files.map((fileName) => ({
      fileName,
      textChanges: joinAtOneOffset(changes.filter(({ file }) => file === fileName)).map(({ start, end, text }) => ({
        span: { start, length: end - start },
        newText: text,
      })),
    })),
  };
}

/** Editors differ in the order in which they insert at one offset. */
function joinAtOneOffset(changes: readonly TextChange[]): readonly TextChange[] {
  const joined: TextChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.end === change.start && last.start === last.end)
      joined[joined.length - 1] = { ...change, text: last.text + change.text };
    else joined.push(change);
  }
  return joined;
}
