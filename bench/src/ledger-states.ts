import { type Exploration, explore } from "../../packages/runtime/test/ledger/exploration/explore.ts";
import { brokenRuns, largeRuns, soundRuns } from "../../packages/runtime/test/ledger/exploration/runs.ts";
import type { Settings } from "../../packages/runtime/test/ledger/exploration/settings.ts";

/**
 * Every state that the ledger's rules can reach within bounds, and the shortest way to a broken promise where a rule is broken.
 * `large [states] [seconds]` adds larger bounds, each up to so many; those need not be exhausted.
 */
const isLarge = process.argv[2] === "large";
const small = { states: 3_000_000, seconds: 600 };
const most = { states: Number(process.argv[3] ?? 6_000_000), seconds: Number(process.argv[4] ?? 900) };
const startedAt = performance.now();

console.log("asks/crashes/workers | states | transitions | depth | seconds\n");
const failed = [
  ...soundRuns.filter((run) => !isSound(run, small, true)),
  ...(isLarge ? largeRuns : []).filter((run) => !isSound(run, most, false)),
  ...brokenRuns.filter((run) => !isCaught(run)),
];
const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
console.log(
  failed.length === 0
    ? `\nevery promise kept, ${brokenRuns.length} of ${brokenRuns.length} broken rules caught; ${seconds} s`
    : `\n${failed.length} not as they should be: ${failed.map(({ name }) => name).join(", ")}; ${seconds} s`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function isSound(run: Settings, limits: typeof small, toTheEnd: boolean): boolean {
  const found = explore(run, limits);
  const isBroken = found.counterexample !== undefined;
  print(run, found, isBroken ? "BROKEN" : found.isExhausted ? "exhausted, holds" : "not exhausted, holds so far");
  return !isBroken && (found.isExhausted || !toTheEnd);
}

function isCaught(run: Settings): boolean {
  const found = explore(run, small);
  print(run, found, found.counterexample === undefined ? "NOT CAUGHT" : "caught");
  return found.counterexample !== undefined;
}

function print({ name, asks, crashes, workers }: Settings, found: Exploration, verdict: string): void {
  const { states, transitions, depth, seconds, counterexample } = found;
  console.log(
    `${name} | ${asks}/${crashes}/${workers} | ${states} | ${transitions} | ${depth} | ${seconds.toFixed(1)} | ${verdict}`,
  );
  if (counterexample !== undefined) console.log(`  ${counterexample.violation}: ${counterexample.steps.join(" · ")}`);
}
