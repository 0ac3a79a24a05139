import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparePairs, findMedian } from "./measure.ts";
import { generateProject } from "./project/generate.ts";

/**
 * All our rules in a typed lint: their summed time beside that of `no-floating-promises` in the same run, and the CPU
 * time of the lint beside that of one with no rules.
 */
const bounds = { time: 1, cpu: 1.15 };
const root = join(import.meta.dirname, "../..");
const pairs = Number(process.env["BENCH_PAIRS"] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "thirdstate-rules-"));
generateProject(folder, Number(process.env["BENCH_FILES"] ?? 300));
const lint = join(import.meta.dirname, "lint-worker.mjs");

writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "generated", private: true, type: "module" }));
const toCommand = (name: string) => ({ name, args: [lint, folder, name], cwd: root });
const timed = comparePairs(toCommand("beside"), toCommand("none"), 1).ours;
const { ours, theirs, ratio, spread } = comparePairs(toCommand("strict"), toCommand("none"), pairs);
rmSync(folder, { recursive: true });

interface Lint {
  readonly files: number;
  readonly findings: number;
  /** Milliseconds by rule. */
  readonly times: Readonly<Record<string, number>>;
}
const runs: readonly Lint[] = timed.map(({ stdout }) => JSON.parse(stdout));
const shares = runs.map(
  ({ times }) => sum(times, "thirdstate/") / sum(times, "@typescript-eslint/no-floating-promises"),
);
const found: Lint = JSON.parse(ours[0]?.stdout ?? "{}");
for (const { times } of runs) {
  console.log(`our rules              ${sum(times, "thirdstate/").toFixed(0)} ms`);
  console.log(`no-floating-promises   ${sum(times, "@typescript-eslint/no-floating-promises").toFixed(0)} ms`);
}
console.log(`${found.files} files, ${found.findings} findings`);
console.log(`rule time ratio ${findMedian(shares).toFixed(2)}, bound ${bounds.time}`);
console.log(`with our rules ${describe(ours)}, with none ${describe(theirs)}`);
console.log(
  `CPU ratio ${ratio.toFixed(3)} (${spread.map((value) => value.toFixed(3)).join("..")}), bound ${bounds.cpu}`,
);
process.exitCode = found.findings > 0 && findMedian(shares) <= bounds.time && ratio <= bounds.cpu ? 0 : 1;

function sum(times: Lint["times"], prefix: string): number {
  return Object.entries(times).reduce((all, [rule, time]) => (rule.startsWith(prefix) ? all + time : all), 0);
}

function describe(all: readonly { readonly cpuMs: number }[]): string {
  return `${(findMedian(all.map(({ cpuMs }) => cpuMs)) / 1000).toFixed(1)} s CPU`;
}
