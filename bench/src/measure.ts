import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Run {
  readonly cpuMs: number;
  readonly rssMiB: number;
  readonly stdout: string;
  readonly status: number | null;
}
export interface Command {
  readonly name: string;
  /** Node's arguments: the script first. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Exit codes that count as having run. Default: 0. */
  readonly accepts?: readonly number[];
}
export interface Comparison {
  readonly ours: readonly Run[];
  readonly theirs: readonly Run[];
  /** The median of ours / theirs, pair by pair. */
  readonly ratio: number;
  readonly spread: readonly [least: number, most: number];
}

/** Runs two commands in turn after one warm-up each, and compares their CPU time pair by pair. */
export function comparePairs(ours: Command, theirs: Command, pairs: number): Comparison {
  runOnce(ours);
  runOnce(theirs);
  const runs = Array.from({ length: pairs }, () => [runOnce(ours), runOnce(theirs)] as const);
  const ratios = runs.map(([a, b]) => a.cpuMs / b.cpuMs).sort((a, b) => a - b);
  return {
    ours: runs.map(([run]) => run),
    theirs: runs.map(([, run]) => run),
    ratio: findMedian(ratios),
    spread: [ratios[0] ?? Number.NaN, ratios.at(-1) ?? Number.NaN],
  };
}

export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One run of a Node program, with the CPU time and peak memory that the process itself reports. */
export function runOnce(command: Command): Run {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const report = join(folder, "report.json");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", join(import.meta.dirname, "cpu-report.cjs"), ...command.args],
    { cwd: command.cwd, encoding: "utf8", env: { ...process.env, BENCH_REPORT: report }, maxBuffer: 1 << 28 },
  );
  if (!(command.accepts ?? [0]).includes(status ?? -1)) {
    throw new Error(`${command.name} ended with ${String(status)}:\n${stdout}${stderr}`);
  }
  const { cpuMs, rssMiB } = JSON.parse(readFileSync(report, "utf8"));
  rmSync(folder, { recursive: true });
  return { cpuMs, rssMiB, stdout, status };
}
