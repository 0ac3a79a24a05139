import type { Generator } from "./generator.ts";
import { presetsOf, type Preset } from "./presets-of.ts";
import { readRules, rulesFolder } from "./read-rules.ts";
import { toConstant } from "./to-constant.ts";

const presets: readonly Preset[] = ["recommended", "strict", "untyped"];

/** `rules/index.ts` and `rules/presets.ts`: every rule that has a file in the folder. */
export const ruleRegistry: Generator = {
  name: "rule registry",
  async render() {
    const rules = await readRules();
    const registry = [
      "// Written by `npm run gen` from the files of this folder.",
      ...rules.map(({ id }) => `import { ${toConstant(id)} } from "./${id}.ts";`),
      'import type { Rule } from "./rule.ts";',
      "",
      "/** Every rule, by id. */",
      `export const rules: readonly Rule[] = [${rules.map(({ id }) => toConstant(id)).join(", ")}];`,
    ];
    const lists = [
      "// Written by `npm run gen` from the rules of this folder.",
      `export type Preset = ${presets.map((name) => `"${name}"`).join(" | ")};`,
      "",
      "/** The ids of each preset's rules. */",
      "export const presets: Readonly<Record<Preset, readonly string[]>> = {",
      ...presets.map(
        (name) =>
          `${name}: ${JSON.stringify(rules.filter((rule) => presetsOf(rule).includes(name)).map(({ id }) => id))},`,
      ),
      "};",
    ];
    return [
      { file: `${rulesFolder}/index.ts`, text: registry.join("\n") },
      { file: `${rulesFolder}/presets.ts`, text: lists.join("\n") },
    ];
  },
};
