import type { ReportedFinding } from "../report.ts";

/** How a line of the frame is coloured. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** A finding as people read it: where, the source line with what is wrong under it, then why and how. */
export function codeFrame(finding: ReportedFinding, text: string, paint: Paint): string {
  const { file, line, column, rule, severity, what, why, how } = finding;
  const source = text.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? "";
  const last = finding.endLine === line ? finding.endColumn : source.length + 1;
  const gutter = " ".repeat(String(line).length);
  const shade = severity === "error" ? paint.red : paint.yellow;
  const indent = source.slice(0, column - 1).replace(/[^\t]/g, " ");
  return [
    `${paint.bold(`${file}:${line}:${column}`)}  ${paint.dim(rule)}`,
    `${shade(">")} ${line} | ${source}`,
    `  ${gutter} | ${indent}${shade("^".repeat(Math.max(1, last - column)))} ${what}`,
    `${paint.cyan("why")}   ${why}`,
    `${paint.cyan("how")}   ${how}`,
  ].join("\n");
}
