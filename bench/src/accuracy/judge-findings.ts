import type { Checked } from "../detect/check.ts";
import type { Judgements } from "./judgements.ts";

export interface RuleResult {
  readonly rule: string;
  readonly findings: number;
  readonly right: number;
  /** What was judged wrong, with the reason. */
  readonly wrong: readonly string[];
  /** Nobody has read these yet. */
  readonly unread: readonly {
    readonly repo: string;
    readonly rule: string;
    readonly file: string;
    readonly line: number;
  }[];
}

/** What a person said of each finding, rule by rule. */
export function judgeFindings(
  checked: readonly { readonly repo: string; readonly findings: Checked["findings"] }[],
  judgements: Judgements,
): readonly RuleResult[] {
  const findings = checked.flatMap(({ repo, findings }) =>
    findings.map(({ rule, file, line }) => ({ repo, rule: rule.replace("thirdstate/", ""), file, line })),
  );
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return rules.map((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    const judged = own.map((finding) => ({ finding, judgement: judgements.of(finding) }));
    return {
      rule,
      findings: own.length,
      right: judged.filter(({ judgement }) => judgement?.right === true).length,
      wrong: judged
        .filter(({ judgement }) => judgement?.right === false)
        .map(
          ({ finding, judgement }) =>
            `\`${rule}\` ${finding.repo} ${finding.file}:${finding.line}: ${judgement?.why ?? ""}`,
        ),
      unread: judged.filter(({ judgement }) => judgement === undefined).map(({ finding }) => finding),
    };
  });
}
