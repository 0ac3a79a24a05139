import type { Report, ReportedFinding } from "../report.ts";
import { createNameInRepository } from "./name-in-repository.ts";

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export function printGithub({ findings, skipped }: Report, folder: string): string {
  const nameOf = createNameInRepository(folder);
  const lines = [
    ...findings.map((finding) => toCommand(finding, nameOf(finding.file))),
    ...skipped.map(({ file, reason }) =>
      write("notice", { file: nameOf(file), title: "thirdstate" }, `Skipped: ${reason}`),
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function toCommand(finding: ReportedFinding, file: string): string {
  const { severity, rule, line, column, endLine, endColumn, what, why, how } = finding;
  // Columns are only shown where a finding stands on one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  return write(severity, { file, line, endLine, ...columns, title: rule }, [what, why, how].join("\n"));
}

/** As the runner reads it: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function write(command: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${written.join(",")}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
