import MagicString from "magic-string";
import { orderSplices, type TextChange, type Wrap, type WrapPlan } from "@thirdstate/analyzer/edits";
import type { ChangedFile } from "./write-files.ts";

/** A file with its wraps in it, and the way back from its new text. */
export interface WrappedFile extends ChangedFile {
  readonly wraps: readonly Wrap[];
  readonly changes: readonly TextChange[];
}

/** Puts the wraps that are kept into their files, the innermost first; a file whose wraps were all taken back is left out. */
export function applyWraps(plan: WrapPlan, kept: readonly Wrap[]): readonly WrappedFile[] {
  return [...groupByFile(kept)].map(([file, wraps]) => {
    const imported = plan.imports.get(file.fileName)?.splices ?? [];
    const changes = orderSplices(file.fileName, [...wraps.map(({ splices }) => splices), imported]);
    return { fileName: file.fileName, before: file.text, after: applyChanges(file.text, changes), wraps, changes };
  });
}

function groupByFile(wraps: readonly Wrap[]): ReadonlyMap<Wrap["site"]["file"], readonly Wrap[]> {
  const files = new Map<Wrap["site"]["file"], Wrap[]>();
  for (const wrap of wraps) {
    const known = files.get(wrap.site.file);
    if (known === undefined) files.set(wrap.site.file, [wrap]);
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
