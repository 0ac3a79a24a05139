import { drawFinding } from "./draw-finding.ts";
import type { ReadCase } from "./rule-case.ts";
import type { TriedFinding } from "./find-findings.ts";

/** All that a rule reports, as a user reads it. */
export function drawPicture(tried: readonly (readonly [ReadCase, readonly TriedFinding[]])[]): string {
  return tried.map(([read, findings]) => drawCase(read, findings)).join("\n");
}

function drawCase({ name, engines }: ReadCase, findings: readonly TriedFinding[]): string {
  const known = engines.length === 1 ? ` (${engines[0] ?? ""} only)` : "";
  return [`== ${name}${known}`, ...findings.flatMap(drawFinding), ""].join("\n");
}
