import type { Score } from "../detect/score.ts";
import type { FactFigures } from "../detect/tool-figures.ts";
import type { PlainResult } from "./check-plain.ts";
import type { RuleResult } from "./judge-findings.ts";

export interface Accuracy {
  readonly sites: readonly Score[];
  readonly tools: { readonly found: number; readonly expected: number; readonly facts: readonly FactFigures[] };
  readonly rules: readonly RuleResult[];
  readonly plain: readonly PlainResult[];
}

/** `docs/accuracy.md`, wholly from what was measured. */
export function toPage({ sites, tools, rules, plain }: Accuracy): string {
  return [
    "# Accuracy",
    "<!-- Written by `npm run bench:accuracy`. -->",
    "How right the rules are on public repositories that were read and labelled by hand, and how silent they are where there is nothing to say.",
    "## Calls",
    table(
      ["repository", "core calls", "found", "beside them"],
      [...sites.map((each) => [each.repo, each.expected, each.found, each.extra.length]), toSum(sites)],
    ),
    ...listOf("Disagreements", sites.flatMap(describeSites)),
    "## Tools",
    `${tools.found} of ${tools.expected} definitions found.`,
    table(
      ["told of a tool", "times", "precision", "recall"],
      tools.facts.map(({ name, told, precision, recall }) => [name, told, percent(precision), percent(recall)]),
    ),
    ...listOf("Disagreements", tools.facts.flatMap(describeFact)),
    "## Rules",
    "Every finding of the preset `strict` in these repositories, read one by one.",
    table(
      ["rule", "findings", "judged right"],
      rules.map(({ rule, findings, right }) => [`\`${rule}\``, findings, right]),
    ),
    ...listOf(
      "Judged wrong",
      rules.flatMap(({ wrong }) => wrong),
    ),
    "## Packages without an AI SDK",
    "The preset `strict` over ten popular repositories that call no model, agent or tool.",
    table(
      ["repository", "commit", "files", "engine", "findings"],
      plain.map(({ repo, commit, files, engines, findings }) => [
        repo,
        `\`${commit.slice(0, 10)}\``,
        files,
        engines.join(", "),
        findings.length,
      ]),
    ),
    ...listOf(
      "Findings",
      plain.flatMap(({ findings }) => findings),
    ),
  ].join("\n\n");
}

function toSum(sites: readonly Score[]): readonly (string | number)[] {
  const sum = (read: (score: Score) => number): number => sites.reduce((total, each) => total + read(each), 0);
  const expected = sum((each) => each.expected);
  const found = sum((each) => each.found);
  const extra = sum((each) => each.extra.length);
  const precision = found + extra === 0 ? 1 : found / (found + extra);
  return [
    `**all: precision ${percent(precision)}, recall ${percent(expected === 0 ? 1 : found / expected)}**`,
    expected,
    found,
    extra,
  ];
}

function describeSites({ repo, missed, extra, outside }: Score): readonly string[] {
  return [
    ...missed.map(({ file, line, callee }) => `${repo}, missed: ${file}:${line} \`${callee}\``),
    ...extra.map((place) => `${repo}, beside the labels: ${place}`),
    ...outside.map((member) => `${repo}, not catalogued: \`${member}\``),
  ];
}

function describeFact({ name, wrong, missed }: FactFigures): readonly string[] {
  return [
    ...wrong.map((place) => `told "${name}", labelled otherwise: ${place}`),
    ...missed.map((place) => `not told "${name}": ${place}`),
  ];
}

function listOf(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title}:`, items.map((item) => `- ${item}`).join("\n")];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
