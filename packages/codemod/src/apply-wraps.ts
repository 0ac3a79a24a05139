import MagicString from "magic-string";
import { orderSplices, type TextChange } from "@thirdstate/analyzer/edits";
import type { ProjectDraft } from "./draft-project.ts";
import type { DraftedWrap } from "./drafted-wrap.ts";
import type { ChangedFile } from "./write-files.ts";

/** A file with its wraps in it, and the way back from its new text. */
export interface WrappedFile extends ChangedFile {
  readonly wraps: readonly DraftedWrap[];
  readonly changes: readonly TextChange[];
}

/** Puts the wraps that are kept into their files, the innermost first; a file whose wraps were all taken back is left out. */
export function applyWraps({ files }: ProjectDraft, kept: readonly DraftedWrap[]): readonly WrappedFile[] {
  return [...groupByFile(kept)].map(([fileName, wraps]) => {
    const { text = "", imported = [] } = files.get(fileName) ?? {};
    const changes = orderSplices(fileName, [...wraps.map(({ splices }) => splices), imported]);
    return { fileName, before: text, after: applyChanges(text, changes), wraps, changes };
  });
}

function groupByFile(wraps: readonly DraftedWrap[]): ReadonlyMap<string, readonly DraftedWrap[]> {
  const files = new Map<string, DraftedWrap[]>();
  for (const wrap of wraps) {
    const known = files.get(wrap.fileName);
    if (known === undefined) files.set(wrap.fileName, [wrap]);
    else known.push(wrap);
  }
  return files;
}

function applyChanges(text: string, changes: readonly TextChange[]): string {
  const edited = new MagicString(text);
  for (const { start, end, text: replacement } of changes) if (end > start) edited.update(start, end, replacement);
  for (const { start, end, text: inserted } of changes) if (end === start) edited.appendLeft(start, inserted);
  return edited.toString();
}
