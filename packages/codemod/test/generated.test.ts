import { expect, test } from "vitest";
import { writeProgram } from "./generated/program.ts";
import { printProgram } from "./generated/print-program.ts";
import { runBatch, type BatchResult, type Failure, type Mode } from "./generated/run-batch.ts";
import { shrink } from "./generated/shrink.ts";

/** `GENERATED_RUNS=5000` looks deeper, another `GENERATED_SEED` elsewhere. */
const runs = Number(process.env["GENERATED_RUNS"] ?? 40);
const firstSeed = Number(process.env["GENERATED_SEED"] ?? 1);
/** One project, one compiler: what a project costs is shared by so many programs. */
const atOnce = 250;
/** So many are shrunk; the seeds of others are told. */
const mostShrunk = 5;

test(`${runs} generated programs parse, have no new diagnostic but listed decisions, and are wrapped once and for all`, async () => {
  const results: BatchResult[] = [];
  const failures: (Failure & { readonly mode: Mode })[] = [];
  for (const [index, seeds] of batches().entries()) {
    const mode: Mode = index % 4 === 1 ? "outcome" : "preserve";
    const result = await runBatch(seeds.map(writeProgram), mode);
    results.push(result);
    failures.push(...result.failures.map((failure) => ({ ...failure, mode })));
  }
  console.log(`${runs} programs from seed ${firstSeed}: ${printFigures(results)}`);
  expect(await explain(failures)).toEqual([]);
  expect(sum(results, "wrapped")).toBeGreaterThan(runs);
}, 7_200_000);

/** The few programs of a quick run are of both modes too. */
function batches(): readonly (readonly number[])[] {
  const size = Math.min(atOnce, Math.ceil(runs / 2));
  const seeds = Array.from({ length: runs }, (_, index) => firstSeed + index);
  return Array.from({ length: Math.ceil(runs / size) }, (_, index) => seeds.slice(index * size, (index + 1) * size));
}

function printFigures(results: readonly BatchResult[]): string {
  return `${sum(results, "wrapped")} calls wrapped, ${sum(results, "left")} left, ${sum(results, "decisions")} decisions`;
}

function sum(results: readonly BatchResult[], name: "wrapped" | "left" | "decisions"): number {
  return results.reduce((total, result) => total + result[name], 0);
}

async function explain(failures: readonly (Failure & { readonly mode: Mode })[]): Promise<readonly string[]> {
  const seeds = failures.map(({ program, mode, problem }) => `seed ${program.seed} (${mode}) ${problem}`);
  const shrunk: string[] = [];
  for (const failure of failures.slice(0, mostShrunk)) {
    const { program, problem } = await shrink(failure, failure.mode);
    shrunk.push(`seed ${failure.program.seed} (${failure.mode}), shrunk: ${problem}\n${printProgram(program)}`);
  }
  return [...shrunk, ...seeds];
}
