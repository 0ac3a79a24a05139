import type ts from "typescript";
import type { WrappedFile } from "./apply-wraps.ts";
import type { DraftedWrap } from "./drafted-wrap.ts";
import { toNewOffset } from "./positions.ts";

/** Where a wrap stands in the new text. */
export interface WrapSpan {
  readonly wrap: DraftedWrap;
  readonly from: number;
  readonly to: number;
}

/** Each wrapped call, which its site's name tells wherever it moved to, and each place that a value of it moved to. */
export function findSpans(
  typescript: typeof ts,
  file: ts.SourceFile,
  { wraps, changes }: WrappedFile,
): readonly WrapSpan[] {
  const wrapOf = new Map(wraps.map((wrap) => [wrap.name, wrap]));
  const calls: WrapSpan[] = [];
  const visit = (node: ts.Node): void => {
    const name = typescript.isCallExpression(node) ? node.arguments[0] : undefined;
    const wrap = name !== undefined && typescript.isStringLiteral(name) ? wrapOf.get(name.text) : undefined;
    if (wrap !== undefined) calls.push({ wrap, from: node.getStart(file), to: node.end });
    node.forEachChild(visit);
  };
  visit(file);
  const moved = wraps.flatMap((wrap) =>
    wrap.splices.flatMap(({ start, moved: text }): WrapSpan[] => {
      if (text === undefined) return [];
      return [{ wrap, from: toNewOffset(changes, start, "before"), to: toNewOffset(changes, start, "after") }];
    }),
  );
  return [...calls, ...moved];
}
