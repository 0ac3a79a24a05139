import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findContract, missingContracts } from "./faults/contracts.ts";
import { findMedian } from "./measure.ts";

/** What a guarded call costs in CPU, beside the libraries that give the same, and some that give less. */
const bound = 1.15;
const rounds = Number(process.env["BENCH_ROUNDS"] ?? 7);
const worker = join(import.meta.dirname, "cost-worker.mjs");

interface Contender {
  readonly name: string;
  /** Packages of `fixtures/contracts`, each with its workspace. */
  readonly needs: readonly (readonly [workspace: string, name: string])[];
  /** What it leaves out of a deadline that aborts, repeats and a breaker; undefined where it gives all three. */
  readonly lacks?: string;
}

const retry = ["p-retry", "p-retry"] as const;
const timeout = ["peers", "p-timeout"] as const;
const opossum = ["peers", "opossum"] as const;

const ours = "thirdstate";
const contenders: readonly Contender[] = [
  { name: ours, needs: [] },
  { name: "cockatiel", needs: [] },
  { name: "p-retry + p-timeout + opossum", needs: [retry, timeout, opossum] },
  { name: "thirdstate, no signal taken", needs: [], lacks: "the signal, which is made for whoever asks" },
  { name: "p-retry + p-timeout", needs: [retry, timeout], lacks: "breaker, signal" },
  { name: "opossum", needs: [opossum], lacks: "repeats, signal" },
  { name: "bare", needs: [], lacks: "everything" },
];

const present = contenders.filter(({ needs }) => needs.every(([workspace, name]) => findContract(workspace, name)));
// In turn, so that a busy moment of the machine falls on all of them.
const measured = Array.from({ length: rounds }, () => present.map(({ name }) => measure(name)));
const figures = present.map((contender, index) => ({
  ...contender,
  values: measured.map((round) => round[index] ?? Number.NaN),
}));
const own = findMedian(figures.find(({ name }) => name === ours)?.values ?? []);
const equals = figures.filter(({ name, lacks }) => name !== ours && lacks === undefined);
const lowest = Math.min(...equals.map(({ values }) => findMedian(values)));
const ratio = own / lowest;

console.log(`CPU per call, ${rounds} x 100,000 calls in turn, each in a process of its own`);
for (const { name, values, lacks } of figures) {
  const spread = `${Math.min(...values).toFixed(0)}..${Math.max(...values).toFixed(0)}`;
  const figure = `p50 ${findMedian(values).toFixed(0)} ns (${spread})`;
  console.log(`${name.padEnd(32)}${figure.padEnd(32)}${lacks === undefined ? "" : `without ${lacks}`}`);
}
for (const name of missingContracts) console.log(`skipped: ${name}, which \`npm run contracts\` installs`);
console.log(`ratio to the lowest with the same features ${ratio.toFixed(2)}, bound ${bound}`);
console.log(
  [
    "Where a call's nanoseconds go beyond a bare await: a timer for the deadline, an AbortController and its signal (both on demand),",
    "AsyncLocalStorage for the enclosing deadline and run, the breaker's promises, a budget, and an Outcome in place of a bare value.",
  ].join("\n"),
);
process.exitCode = ratio <= bound ? 0 : 1;

/** Nanoseconds of CPU per call, garbage collection and JIT compilation included. */
function measure(contender: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, contender], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${contender} ended with ${String(status)}:\n${stderr}`);
  return Number(stdout);
}
