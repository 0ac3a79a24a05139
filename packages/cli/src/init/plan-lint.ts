import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { addToEslint } from "./add-to-eslint.ts";
import { addToOxlint } from "./add-to-oxlint.ts";
import { findUnopened } from "./find-unopened.ts";
import type { FoundPackage } from "./found-package.ts";
import type { InitStep } from "./init-plan.ts";

const endings = ["js", "mjs", "cjs", "ts", "mts", "cts"];
const eslintFiles = endings.map((ending) => `eslint.config.${ending}`);
const oxlintFiles = [".oxlintrc.json", ".oxlintrc.jsonc", ...endings.map((ending) => `oxlint.config.${ending}`)];
const legacyFiles = [".eslintrc", ...["js", "cjs", "json", "yaml", "yml"].map((ending) => `.eslintrc.${ending}`)];
const eslintLines = `import thirdstate from "@thirdstate/eslint-plugin";\n\n// in the list of configs:\nthirdstate.configs.recommended,`;
const oxlintLines = `${addToOxlint("{}")}`;

/** The plugin in the linter that the project has. */
export function planLint(folder: string, callers: readonly FoundPackage[]): InitStep {
  const eslint = findFirst(folder, eslintFiles);
  if (eslint !== undefined) return withUnopened(plan(eslint, addToEslint, eslintLines), folder, callers);
  const oxlint = findFirst(folder, oxlintFiles);
  if (oxlint !== undefined) return plan(oxlint, addToOxlint, oxlintLines);
  const legacy = findFirst(folder, legacyFiles);
  return { advice: [legacy === undefined ? noLinter : describeLegacy(basename(legacy))] };
}

/** Whether the plan needs the plugin: the project has a linter that it goes into. */
export function hasLinter(folder: string): boolean {
  return findFirst(folder, [...eslintFiles, ...oxlintFiles]) !== undefined;
}

const noLinter =
  "No linter that takes the plugin is here (ESLint 9 or 10, oxlint): `thirdstate check` reports the same.";

function describeLegacy(name: string): string {
  return `${name} is left alone: the plugin needs a flat config (eslint.config.js) of ESLint 9 or 10. \`thirdstate check\` reports the same without it.`;
}

function plan(fileName: string, add: (text: string, fileName: string) => string | undefined, lines: string): InitStep {
  const before = readFileSync(fileName, "utf8");
  if (before.includes("@thirdstate/eslint-plugin")) return {};
  const after = add(before, fileName);
  if (after === undefined)
    return { advice: [`${fileName} is written in a way that \`init\` leaves alone. Add to it:\n\n${lines}\n`] };
  return { changes: [{ fileName, before, after }] };
}

/** A plugin alone makes ESLint open no file, and would be silent. */
function withUnopened(step: InitStep, folder: string, callers: readonly FoundPackage[]): InitStep {
  const file = step.changes === undefined ? undefined : findUnopened(folder, callers);
  if (file === undefined) return step;
  const name = relative(folder, file).replaceAll("\\", "/");
  return { ...step, advice: [`ESLint does not open ${name}, so that its calls are not seen. ${openTypeScript}`] };
}

const openTypeScript = `Add to the list of configs, with \`import tseslint from "typescript-eslint"\` (install it where it is missing):

{ files: ["**/*.{ts,tsx}"], languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } } },
`;

function findFirst(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => join(folder, name)).find((file) => existsSync(file));
}
