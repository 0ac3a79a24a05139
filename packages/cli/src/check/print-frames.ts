import pc from "picocolors";
import type { Checked } from "./check-folder.ts";
import { codeFrame } from "./code-frame.ts";

/** Findings as code frames, and one line that sums them up. */
export function printFrames({ report, texts }: Checked): string {
  const frames = report.findings.map((finding) => codeFrame(finding, texts.get(finding.file) ?? "", pc));
  const asides = [
    ...report.skipped.map(({ file, reason }) => `${pc.yellow("skipped")} ${file}: ${reason}`),
    ...report.unknownSdks.map(
      (sdk) => `${pc.yellow("not catalogued")} ${sdk.package}, imported in ${count(sdk.files.length, "file")}`,
    ),
  ];
  return [...frames, ...(asides.length === 0 ? [] : [asides.join("\n")]), sum(report)]
    .map((part) => `${part}\n`)
    .join("\n");
}

function sum({ findings, sites, tools, projects }: Checked["report"]): string {
  const files = projects.reduce((all, project) => all + project.files, 0);
  const guarded = sites.filter((site) => site.guarded === "yes").length;
  const seen = `${count(sites.length, "remote call")} (${guarded} under a guard) and ${count(tools.length, "tool")} in ${count(files, "file")}`;
  return findings.length === 0 ? `No finding: ${seen}.` : `${count(findings.length, "finding")}: ${seen}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
