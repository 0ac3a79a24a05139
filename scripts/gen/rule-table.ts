import { readFile } from "node:fs/promises";
import type { Rule } from "../../packages/analyzer/src/rules/rule.ts";
import type { Generator } from "./generator.ts";
import { presetsOf } from "./presets-of.ts";
import { readRules } from "./read-rules.ts";

const START = "<!-- rules:start -->";
const END = "<!-- rules:end -->";

/** The README's table of rules, between its markers. */
export const ruleTable: Generator = {
  name: "rule table",
  async render() {
    const readme = await readFile("README.md", "utf8");
    const start = readme.indexOf(START);
    const end = readme.indexOf(END);
    if (start < 0 || end < start)
      throw new Error(`README.md has no ${START} followed by ${END}: the table of rules stands between them.`);
    const rows = (await readRules()).map(toRow);
    const table = ["| rule | what it asks for | presets | mends |", "| --- | --- | --- | --- |", ...rows].join("\n");
    return [
      { file: "README.md", text: `${readme.slice(0, start + START.length)}\n\n${table}\n\n${readme.slice(end)}` },
    ];
  },
};

function toRow(rule: Rule): string {
  const presets = presetsOf(rule).map((name) => `\`${name}\``);
  return `| [\`${rule.id}\`](docs/rules/${rule.id}.md) | ${rule.summary} | ${presets.join(" ")} | ${rule.mends ? "suggestion" : ""} |`;
}
