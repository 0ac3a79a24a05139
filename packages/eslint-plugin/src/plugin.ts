import { createRequire } from "node:module";
import { presets, rules, type Preset } from "@thirdstate/analyzer";
import type { ESLint, Linter, Rule } from "eslint";
import { toEslintRule } from "./to-eslint-rule.ts";

/** A flat config object: `export default [thirdstate.configs.recommended]`. */
export interface ThirdstateConfig {
  name: string;
  plugins: Record<"thirdstate", ESLint.Plugin>;
  rules: Record<string, Linter.StringSeverity>;
}

export interface ThirdstatePlugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  configs: Record<Preset, ThirdstateConfig>;
}

const manifest: { name: string; version: string } = createRequire(import.meta.url)("../package.json");

const parts: Pick<ThirdstatePlugin, "meta" | "rules"> = {
  meta: { name: manifest.name, version: manifest.version, namespace: "thirdstate" },
  rules: Object.fromEntries(rules.map((rule) => [rule.id, toEslintRule(rule)])),
};

/** The rules of the analyzer for ESLint 9 and 10. */
export const plugin: ThirdstatePlugin = Object.assign(parts, {
  configs: {
    recommended: toConfig("recommended"),
    strict: toConfig("strict"),
    untyped: toConfig("untyped"),
  },
});

function toConfig(preset: Preset): ThirdstateConfig {
  const enabled = rules.filter(({ id }) => presets[preset].includes(id));
  return {
    name: `thirdstate/${preset}`,
    plugins: { thirdstate: parts },
    rules: Object.fromEntries(
      enabled.map(({ id, severity }) => [`thirdstate/${id}`, severity === "error" ? "error" : "warn"]),
    ),
  };
}
