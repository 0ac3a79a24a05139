import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { comparePairs, findMedian, type Run } from "./measure.ts";

/** Untyped lint of a package that uses no SDK (zod's own sources), with and without our plugin. */
const bound = 1.03;
const root = join(import.meta.dirname, "../..");
const pairs = Number(process.env["BENCH_PAIRS"] ?? 11);
const sources = "node_modules/zod/src";
const files = globSync(`${sources}/**/*.ts`, { cwd: root, ignore: [] }).length;

const folder = mkdtempSync(join(root, "node_modules/.cache-lint-"));
const withUs = writeConfig(
  "with.js",
  `import thirdstate from "@thirdstate/eslint-plugin";`,
  "thirdstate.configs.recommended",
);
const without = writeConfig("without.js", "", "{}");
const { ours, theirs, ratio, spread } = comparePairs(lintWith("with", withUs), lintWith("without", without), pairs);
rmSync(folder, { recursive: true });

const messages: { ruleId: string | null }[] = JSON.parse(ours[0]?.stdout ?? "[]").flatMap(
  (file: { messages: { ruleId: string | null }[] }) => file.messages,
);
const findings = messages.filter(({ ruleId }) => ruleId?.startsWith("thirdstate/"));
console.log(`${files} files, ${findings.length} findings`);
console.log(`with thirdstate    ${describe(ours)}`);
console.log(`without            ${describe(theirs)}`);
console.log(`CPU ratio ${ratio.toFixed(3)} (${spread.map((value) => value.toFixed(3)).join("..")}), bound ${bound}`);
process.exitCode = files >= 200 && findings.length === 0 && ratio < bound ? 0 : 1;

function lintWith(name: string, config: string) {
  const bin = join(root, "node_modules/eslint/bin/eslint.js");
  return { name, args: [bin, "--config", config, "--format", "json", sources], cwd: root };
}

function writeConfig(name: string, imports: string, ours: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `import parser from "@typescript-eslint/parser";
${imports}
export default [
  { ignores: ["!**/node_modules/"] },
  { files: ["**/*.ts"], languageOptions: { parser }, linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } },
  { files: ["**/*.ts"], rules: { "no-debugger": "error" } },
  ${ours},
];
`,
  );
  return path;
}

function describe(runs: readonly Run[]): string {
  const cpu = findMedian(runs.map((run) => run.cpuMs)) / 1000;
  return `${cpu.toFixed(2)} s CPU (median of ${runs.length})`;
}
