import pc from "picocolors";
import { codeFrame } from "./code-frame.ts";
import type { Report } from "../report.ts";
import type { Source } from "./source.ts";

/** Findings as code frames, and one line that sums them up. */
export function printFrames(report: Report, { textOf }: Source): string {
  const frames = report.findings.map((finding) => codeFrame(finding, textOf(finding.file), pc));
  const asides = [
    ...report.skipped.map(({ file, reason }) => `${pc.yellow("skipped")} ${file}: ${reason}`),
    ...report.unknownSdks.map(
      (sdk) => `${pc.yellow("not catalogued")} ${sdk.package}, imported in ${count(sdk.files.length, "file")}`,
    ),
    ...(report.unknownSdks.length === 0 ? [] : [howToRegister]),
  ];
  return [...frames, ...(asides.length === 0 ? [] : [asides.join("\n")]), sum(report)]
    .map((part) => `${part}\n`)
    .join("\n");
}

const howToRegister =
  "Calls of what is not catalogued are not seen. To name those that are remote: https://github.com/thirdstate/thirdstate/blob/main/docs/registering.md";

function sum({ findings, suppressed, sites, tools, projects }: Report): string {
  const files = projects.reduce((all, project) => all + project.files, 0);
  const guarded = sites.filter((site) => site.guarded === "yes").length;
  const seen = `${count(sites.length, "remote call")} (${guarded} under a guard) and ${count(tools.length, "tool")} in ${count(files, "file")}`;
  const told = findings.length === 0 ? "No finding" : count(findings.length, "finding");
  return `${told}${suppressed.length === 0 ? "" : `, ${suppressed.length} suppressed`}: ${seen}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
