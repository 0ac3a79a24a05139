import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparePairs, findMedian, type Run } from "./measure.ts";
import { generateDesks } from "./project/generate-desks.ts";

/** Wrapping 1,000 files with 2,000 sites beside `tsc --noEmit` on them: CPU at most 1.3, peak memory at most 1.2 of it. */
const root = join(import.meta.dirname, "../..");
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const folder = mkdtempSync(join(tmpdir(), "wrap-large-"));
const sites = generateDesks(folder, 1_000);
const peak = (runs: readonly Run[]): number => findMedian(runs.map(({ rssMiB }) => rssMiB));

try {
  const comparison = comparePairs(
    { name: "wrap", args: [join(root, "packages/cli/dist/bin.js"), "wrap", "--json"], cwd: folder, accepts: [0, 1] },
    { name: "tsc", args: [tsc, "--noEmit", "-p", "."], cwd: folder },
    Number(process.argv[2] ?? 3),
  );
  const { wrapped, left } = JSON.parse(comparison.ours[0]?.stdout ?? "{}");
  const cpu = comparison.ratio;
  const memory = peak(comparison.ours) / peak(comparison.theirs);
  const seconds = (runs: readonly Run[]): string => (findMedian(runs.map(({ cpuMs }) => cpuMs)) / 1000).toFixed(1);
  console.log(`${sites} sites: ${wrapped.length} wrapped, ${left.length} left`);
  console.log(
    `cpu     wrap ${seconds(comparison.ours)} s, tsc ${seconds(comparison.theirs)} s, ratio ${cpu.toFixed(2)} (at most 1.3)`,
  );
  console.log(
    `memory  wrap ${peak(comparison.ours).toFixed(0)} MiB, tsc ${peak(comparison.theirs).toFixed(0)} MiB, ratio ${memory.toFixed(2)} (at most 1.2)`,
  );
  process.exitCode = cpu <= 1.3 && memory <= 1.2 && wrapped.length === sites ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
