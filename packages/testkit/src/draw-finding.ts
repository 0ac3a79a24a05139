import { drawFrame } from "./draw-frame.ts";
import type { TriedFinding } from "./find-findings.ts";

/** A finding's frame, and the code that each of its edits leaves. */
export function drawFinding(finding: TriedFinding): readonly string[] {
  const mended = finding.mended.flatMap(({ title, text }) => [`mend  ${title}`, indent(text)]);
  return [drawFrame(finding), ...mended];
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `      ${line}`.trimEnd())
    .join("\n");
}
