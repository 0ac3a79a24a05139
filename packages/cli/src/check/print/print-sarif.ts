import { rules } from "@thirdstate/analyzer";
import type { Report, ReportedFinding, SuppressedFinding } from "../report.ts";
import { createNameInRepository } from "./name-in-repository.ts";
import type { SarifLog, SarifNotification, SarifResult, SarifRule } from "./sarif.ts";

/** SARIF 2.1.0, as code scanning takes it. What is kept back is told as suppressed, so that its alerts are closed. */
export function printSarif({ tool, findings, suppressed, skipped }: Report, folder: string): string {
  const nameOf = createNameInRepository(folder);
  const toUri = (file: string): string => nameOf(file).split("/").map(encodeURIComponent).join("/");
  const log: SarifLog = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: tool.name, semanticVersion: tool.version, informationUri: home, rules: rules.map(toRule) },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: skipped.map((each) => toNotification(each.reason, toUri(each.file))),
          },
        ],
        results: [
          ...findings.map((finding) => toResult(finding, toUri(finding.file))),
          ...suppressed.map((finding) => toSuppressed(finding, toUri(finding.file))),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const home = "https://github.com/thirdstate/thirdstate";

function toRule({ id, summary, severity }: (typeof rules)[number]): SarifRule {
  return {
    id: `thirdstate/${id}`,
    shortDescription: { text: `${summary}.` },
    helpUri: `${home}/blob/main/docs/rules/${id}.md`,
    defaultConfiguration: { level: severity },
  };
}

function toNotification(reason: string, uri: string): SarifNotification {
  return {
    level: "warning",
    message: { text: reason },
    locations: [{ physicalLocation: { artifactLocation: { uri } } }],
  };
}

function toResult(finding: ReportedFinding, uri: string): SarifResult {
  const { rule, severity, what, why, how, line, column, endLine, endColumn, fingerprint } = finding;
  const ruleIndex = rules.findIndex(({ id }) => `thirdstate/${id}` === rule);
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: severity,
    message: { text: [what, why, how].join(" ") },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    partialFingerprints: { "thirdstate/v1": fingerprint },
  };
}

function toSuppressed(finding: SuppressedFinding, uri: string): SarifResult {
  const suppressions = finding.suppressions.map(({ kind, justification }) => ({
    kind: kind === "directive" ? ("inSource" as const) : ("external" as const),
    ...(justification !== "" && { justification }),
  }));
  return { ...toResult(finding, uri), suppressions };
}
