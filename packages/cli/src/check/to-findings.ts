import { presets, rules, type FileAnalysis, type Finding, type Preset } from "@thirdstate/analyzer";
import { Fingerprints } from "./fingerprints.ts";
import type { Places } from "./places.ts";
import type { Report, ReportedFinding, SuppressedFinding } from "./report.ts";

type Told = Pick<Report, "findings" | "suppressed">;

/** What the rules of a preset find, in the order of the files; apart from it what a comment keeps back. */
export function toFindings(files: readonly FileAnalysis[], places: Places, preset: Preset): Told {
  const chosen = rules.filter(({ id }) => presets[preset].includes(id));
  const fingerprints = new Fingerprints();
  const found = files.flatMap((analysis) =>
    analysis
      .findings({ rules: chosen })
      .toSorted((a, b) => a.at.pos - b.at.pos)
      .map((finding) => ({ told: toFinding(finding, places, fingerprints), reason: finding.disabled() })),
  );
  return {
    findings: found.flatMap(({ told, reason }) => (reason === undefined ? [told] : [])),
    suppressed: found.flatMap(({ told, reason }) => (reason === undefined ? [] : [keepBack(told, reason)])),
  };
}

function keepBack(finding: ReportedFinding, justification: string): SuppressedFinding {
  return { ...finding, suppressions: [{ kind: "directive", justification }] };
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
