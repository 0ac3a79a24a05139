import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addToEslint } from "./add-to-eslint.ts";
import { addToOxlint } from "./add-to-oxlint.ts";
import type { InitStep } from "./init-plan.ts";

const eslintFiles = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((ending) => `eslint.config.${ending}`);
const oxlintFiles = [".oxlintrc.json", ".oxlintrc.jsonc"];
const block = `import thirdstate from "@thirdstate/eslint-plugin";\n\n// in the list of configs:\nthirdstate.configs.recommended,`;

/** The plugin in the linter that the project has. */
export function planLint(folder: string): InitStep {
  const eslint = findFirst(folder, eslintFiles);
  if (eslint !== undefined) return plan(eslint, addToEslint, block);
  const oxlint = findFirst(folder, oxlintFiles);
  if (oxlint !== undefined) return plan(oxlint, addToOxlint, `"jsPlugins": ["@thirdstate/eslint-plugin"]`);
  return {
    advice: ["No flat ESLint config and no .oxlintrc.json is here: `thirdstate check` is the only host for now."],
  };
}

/** Whether the plan needs the plugin: the project has a linter that it goes into. */
export function hasLinter(folder: string): boolean {
  return findFirst(folder, [...eslintFiles, ...oxlintFiles]) !== undefined;
}

function plan(fileName: string, add: (text: string, fileName: string) => string | undefined, lines: string): InitStep {
  const before = readFileSync(fileName, "utf8");
  if (before.includes("@thirdstate/eslint-plugin")) return {};
  const after = add(before, fileName);
  if (after === undefined)
    return { advice: [`${fileName} is written in a way that \`init\` leaves alone. Add to it:\n\n${lines}\n`] };
  return { changes: [{ fileName, before, after }] };
}

function findFirst(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => join(folder, name)).find((file) => existsSync(file));
}
