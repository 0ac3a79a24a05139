import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findMedian } from "./measure.ts";

/** `remote.read` (deadline, repeats, breaker, signal threaded) against cockatiel's wrap of timeout, retry and breaker: CPU per call. */
const bound = 1.15;
const rounds = Number(process.env["BENCH_ROUNDS"] ?? 7);
const worker = join(import.meta.dirname, "remote-read-worker.mjs");

const figures = Array.from({ length: rounds }, () => ({ ours: measure("thirdstate"), theirs: measure("cockatiel") }));
const bare = measure("bare");
const ours = figures.map((round) => round.ours);
const theirs = figures.map((round) => round.theirs);
const ratios = figures.map((round) => round.ours / round.theirs);
const ratio = findMedian(ours) / findMedian(theirs);

console.log(`CPU per call, ${rounds} x 100,000 calls in turn, each in a process of its own`);
console.log(`remote.read                       ${describe(ours)}`);
console.log(`cockatiel timeout+retry+breaker   ${describe(theirs)}`);
console.log(`bare await                        ${bare.toFixed(0)} ns`);
console.log(`ratio ${ratio.toFixed(2)} (by pairs ${describeSpread(ratios, 2)}), bound ${bound}`);
process.exitCode = ratio <= bound ? 0 : 1;

/** Nanoseconds of CPU per call, garbage collection and JIT compilation included. */
function measure(contender: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, contender], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${contender} ended with ${String(status)}:\n${stderr}`);
  return Number(stdout);
}

function describe(values: readonly number[]): string {
  return `p50 ${findMedian(values).toFixed(0)} ns (${describeSpread(values, 0)})`;
}

function describeSpread(values: readonly number[], digits: number): string {
  return `${Math.min(...values).toFixed(digits)}..${Math.max(...values).toFixed(digits)}`;
}
