import type { Finding } from "@thirdstate/analyzer";
import type { AST, SourceCode } from "eslint";
import type { Reading } from "../engine/reading.ts";
import type { ToRange } from "./map-offsets.ts";

/** Where ESLint shows a finding: its place, or the head of the file where the place is not one piece of it. */
export function toLocation(
  finding: Finding,
  { compiler }: Reading,
  code: SourceCode,
  toRange: ToRange,
): AST.SourceLocation {
  const [start, end] = toRange(compiler.start(finding.at), finding.at.end) ?? code.ast.range;
  return { start: code.getLocFromIndex(start), end: code.getLocFromIndex(end) };
}
