import { presets, rules, type FileAnalysis, type Finding, type Preset } from "@thirdstate/analyzer";
import { Fingerprints } from "./fingerprints.ts";
import type { Places } from "./places.ts";
import type { ReportedFinding } from "./report.ts";

/** What the rules of a preset find, in the order of the files. */
export function toFindings(files: readonly FileAnalysis[], places: Places, preset: Preset): readonly ReportedFinding[] {
  const chosen = rules.filter(({ id }) => presets[preset].includes(id));
  const fingerprints = new Fingerprints();
  return files.flatMap((analysis) =>
    analysis
      .findings({ rules: chosen })
      .toSorted((a, b) => a.at.pos - b.at.pos)
      .map((finding) => toFinding(finding, places, fingerprints)),
  );
}

function toFinding(finding: Finding, places: Places, fingerprints: Fingerprints): ReportedFinding {
  const { file, at, what, why, how } = finding;
  const rule = `thirdstate/${finding.rule.id}`;
  const span = places.span(file, at);
  return {
    rule,
    severity: finding.rule.severity,
    ...span,
    what,
    why,
    how,
    fingerprint: fingerprints.next(rule, span.file, what),
    edits: finding.edits().map(({ title, kind, changes }) => ({
      title,
      kind,
      changes: changes.map((change) => ({ ...change, file: places.fileName(change.file) })),
    })),
  };
}
