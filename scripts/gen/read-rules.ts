import { readFile, readdir } from "node:fs/promises";
import type { Rule } from "../../packages/analyzer/src/rules/rule.ts";
import { toConstant } from "./to-constant.ts";

export const rulesFolder = "packages/analyzer/src/rules";

/** Every rule that has a file, by id. A rule's file exports the constant of its name; the other files of the folder do not. */
export async function readRules(): Promise<readonly Rule[]> {
  const rules = await Promise.all((await findRuleIds()).map(readRule));
  return rules.sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function findRuleIds(): Promise<readonly string[]> {
  const ids = (await readdir(rulesFolder))
    .filter((name) => /^(no|require|prefer)-.*\.ts$/.test(name))
    .map((name) => name.slice(0, -".ts".length));
  const texts = await Promise.all(ids.map((id) => readFile(`${rulesFolder}/${id}.ts`, "utf8")));
  return ids.filter((id, index) => texts[index]?.includes(`export const ${toConstant(id)}: Rule`));
}

async function readRule(id: string): Promise<Rule> {
  const exported: Record<string, Rule> = await import(`../../${rulesFolder}/${id}.ts`);
  const rule = exported[toConstant(id)];
  if (rule === undefined) throw new Error(`${rulesFolder}/${id}.ts does not export \`${toConstant(id)}\`.`);
  return rule;
}
