import { drawFrame } from "./draw-frame.ts";
import type { ReadCase } from "./rule-case.ts";
import type { TriedFinding } from "./trial.ts";

/** All that a rule reports, as a user reads it. */
export function drawPicture(tried: readonly (readonly [ReadCase, readonly TriedFinding[]])[]): string {
  return tried.map(([read, findings]) => drawCase(read, findings)).join("\n");
}

function drawCase({ name, engines }: ReadCase, findings: readonly TriedFinding[]): string {
  const known = engines.length === 1 ? ` (${engines[0] ?? ""} only)` : "";
  return [`== ${name}${known}`, ...findings.flatMap(drawFinding), ""].join("\n");
}

function drawFinding(finding: TriedFinding): readonly string[] {
  const mended = finding.mended.flatMap(({ title, text }) => [`mend  ${title}`, indent(text)]);
  return [drawFrame(finding), ...mended];
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `      ${line}`.trimEnd())
    .join("\n");
}
