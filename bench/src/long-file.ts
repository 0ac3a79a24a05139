import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparePairs, findMedian } from "./measure.ts";
import { writeDesks } from "./project/write-desks.ts";

/** One file of 10,000 lines against ten of 1,000, all rules, read by `thirdstate check`. */
const bound = 2;
const root = join(import.meta.dirname, "../..");
const pairs = Number(process.env["BENCH_PAIRS"] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "thirdstate-long-"));
symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
writeProject("long", [10_000]);
writeProject(
  "short",
  Array.from({ length: 10 }, () => 1_000),
);

const { ours, theirs, ratio, spread } = comparePairs(toCommand("long"), toCommand("short"), pairs);
rmSync(folder, { recursive: true });
const [long, short] = [ours, theirs].map((runs) => runs.map(({ stdout }) => JSON.parse(stdout).sites.length));
const describe = (runs: typeof ours): string =>
  `${(findMedian(runs.map(({ cpuMs }) => cpuMs)) / 1000).toFixed(1)} s CPU`;
console.log(`one file   ${describe(ours)}, ${long?.[0]} sites`);
console.log(`ten files  ${describe(theirs)}, ${short?.[0]} sites`);
console.log(`CPU ratio ${ratio.toFixed(2)} (${spread.map((value) => value.toFixed(2)).join("..")}), bound ${bound}`);
process.exitCode = ratio < bound && long?.[0] === short?.[0] && long?.[0] !== 0 ? 0 : 1;

function toCommand(name: string) {
  const args = [join(root, "packages/cli/dist/bin.js"), "check", name, "--preset", "strict", "--format", "json"];
  return { name, args, cwd: folder, accepts: [1] };
}

function writeProject(name: string, lengths: readonly number[]): void {
  mkdirSync(join(folder, name, "src"), { recursive: true });
  const compilerOptions = { target: "es2022", module: "nodenext", strict: true, skipLibCheck: true, types: ["node"] };
  writeFileSync(join(folder, name, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  for (const [index, lines] of lengths.entries())
    writeFileSync(join(folder, name, `src/desk-${index}.ts`), writeDesks(lines));
}
