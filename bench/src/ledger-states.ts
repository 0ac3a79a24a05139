import { type Exploration, explore } from "../../packages/runtime/test/ledger/exploration/explore.ts";
import { brokenRuns, soundRuns } from "../../packages/runtime/test/ledger/exploration/runs.ts";
import type { Settings } from "../../packages/runtime/test/ledger/exploration/settings.ts";

/** Every state that the ledger's rules can reach within bounds, and the shortest way to a broken promise where a rule is broken. */
const most = { states: Number(process.argv[2] ?? 6_000_000), seconds: Number(process.argv[3] ?? 900) };

console.log(`asks/crashes/workers | states | transitions | depth | seconds; at most ${most.states} states each\n`);
const failed = [...soundRuns.filter((run) => !isSound(run)), ...brokenRuns.filter((run) => !isCaught(run))];
console.log(
  failed.length === 0 ? "\nevery promise kept, every broken rule caught" : `\n${failed.length} not as they should be`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function isSound(run: Settings): boolean {
  const found = explore(run, most);
  print(run, found, found.isExhausted ? "exhausted, holds" : "NOT EXHAUSTED");
  return found.counterexample === undefined;
}

function isCaught(run: Settings): boolean {
  const found = explore(run, most);
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
