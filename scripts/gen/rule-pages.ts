import { readFile } from "node:fs/promises";
import type { Rule } from "../../packages/analyzer/src/rules/rule.ts";
import type { GeneratedFile, Generator } from "./generator.ts";
import { presetsOf } from "./presets-of.ts";
import { readRules } from "./read-rules.ts";

const END = "<!-- The head above is written by `npm run gen`. -->";

/** The head of each rule's page; what follows it is written by hand. */
export const rulePages: Generator = {
  name: "heads of rule pages",
  async render() {
    return (await Promise.all((await readRules()).map(toPage))).flat();
  },
};

/** A page that is missing is told by the test over all rules, in its own words. */
async function toPage(rule: Rule): Promise<readonly GeneratedFile[]> {
  const file = `docs/rules/${rule.id}.md`;
  const page = await readFile(file, "utf8").catch(() => undefined);
  if (page === undefined) return [];
  const body = page.includes(END) ? page.slice(page.indexOf(END) + END.length) : `\n\n${page}`;
  return [{ file, text: `${toHead(rule)}\n\n${END}${body}` }];
}

function toHead(rule: Rule): string {
  const presets = presetsOf(rule).map((name) => `\`${name}\``);
  const mends = rule.mends ? "suggests wrapping the call" : "no";
  return [
    `# \`thirdstate/${rule.id}\``,
    "",
    `${rule.summary}.`,
    "",
    `Severity: ${rule.severity} · Presets: ${presets.join(", ")} · Mends: ${mends} · Since: ${rule.since}`,
  ].join("\n");
}
