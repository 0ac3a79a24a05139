import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparePairs, findMedian, type Run } from "./measure.ts";
import { generateProject } from "./project/generate.ts";

/** `thirdstate check` against `tsc --noEmit` of the same TypeScript on a generated project of 1,000 files. */
const bound = 0.5;
const root = join(import.meta.dirname, "../..");
const pairs = Number(process.env["BENCH_PAIRS"] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "thirdstate-project-"));
const { sites } = generateProject(folder, 1_000);

const { ours, theirs, ratio, spread } = comparePairs(
  {
    name: "thirdstate check",
    args: [join(root, "packages/cli/dist/bin.js"), "check", folder, "--format", "json"],
    cwd: folder,
    accepts: [1],
  },
  {
    name: "tsc --noEmit",
    args: [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", folder],
    cwd: folder,
  },
  pairs,
);
rmSync(folder, { recursive: true });

const found = ours.map(({ stdout }) => JSON.parse(stdout).sites.length);
console.log(`sites in the project ${sites}, found ${found[0]}`);
console.log(`thirdstate check  ${describe(ours)}`);
console.log(`tsc --noEmit      ${describe(theirs)}`);
console.log(`CPU ratio ${ratio.toFixed(2)} (${spread.map((value) => value.toFixed(2)).join("..")}), bound ${bound}`);
process.exitCode = ratio <= bound && found.every((count) => count === sites) ? 0 : 1;

function describe(runs: readonly Run[]): string {
  const cpu = findMedian(runs.map((run) => run.cpuMs)) / 1000;
  const memory = findMedian(runs.map((run) => run.rssMiB));
  return `${cpu.toFixed(1)} s CPU, ${memory.toFixed(0)} MiB peak (median of ${runs.length})`;
}
