import { presets, rules, type FileAnalysis, type Finding } from "@thirdstate/analyzer";
import { Fingerprints } from "./fingerprints.ts";
import type { Places } from "./places.ts";
import type { ReportedFinding } from "./report.ts";

const recommended = rules.filter(({ id }) => presets.recommended.includes(id));

/** What the recommended rules find, in the order of the files. */
export function toFindings(files: readonly FileAnalysis[], places: Places): readonly ReportedFinding[] {
  const fingerprints = new Fingerprints();
  return files.flatMap((analysis) =>
    analysis
      .findings({ rules: recommended })
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
