import { relative } from "node:path";
import thirdstate from "@thirdstate/eslint-plugin";
import * as parser from "@typescript-eslint/parser";
import { ESLint as ESLint10, type Linter } from "eslint";
import { ESLint as ESLint9 } from "eslint-9";

/** The two versions that the plugin is for, with and without types. */
export const hosts = [
  { name: "ESLint 10 with types", ESLint: ESLint10, typed: true },
  { name: "ESLint 10 without types", ESLint: ESLint10, typed: false },
  { name: "ESLint 9 with types", ESLint: ESLint9, typed: true },
  { name: "ESLint 9 without types", ESLint: ESLint9, typed: false },
] as const;
export type Host = (typeof hosts)[number];

/** `file:line:column-line:column rule message`, in the order of ESLint's report. */
export async function lint(host: Host, folder: string, patterns: string | string[], more: Linter.Config[] = []) {
  return (await messages(host, folder, patterns, more)).map(
    ({ file, line, column, endLine, endColumn, ruleId, message }) =>
      `${file}:${line}:${column}-${endLine}:${endColumn} ${ruleId} ${message}`,
  );
}

export async function messages(host: Host, folder: string, patterns: string | string[], more: Linter.Config[] = []) {
  const parserOptions = host.typed ? { projectService: true, tsconfigRootDir: folder } : {};
  const config: Linter.Config[] = [
    { files: ["**/*.ts", "**/*.tsx"], languageOptions: { parser, parserOptions } },
    { files: ["**/*.js", "**/*.jsx"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    thirdstate.configs.recommended,
    ...more,
  ];
  const eslint = new host.ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config });
  const results = await eslint.lintFiles(patterns);
  return results.flatMap((result) =>
    result.messages.map((message) => ({ ...message, file: relative(folder, result.filePath).replaceAll("\\", "/") })),
  );
}
