import { existsSync } from "node:fs";
import { sdks } from "@thirdstate/analyzer";
import { checkTruth, findCheckout } from "./detect/check-truth.ts";
import { printTools, summariseTools } from "./detect/print-tools.ts";
import { scoreTools } from "./detect/score-tools.ts";
import { score, type Score } from "./detect/score.ts";
import { readTruth } from "./detect/truth.ts";

/**
 * Precision and recall on real repositories: `npm run bench:detect -- <folder of checkouts> <truth.json>`.
 * A checkout stands at `<folder>/<owner>__<name>`; labels are a JSON file, or a folder of them.
 */
const leastRecall = 0.97;
const leastOfTools = 0.95;
const [checkouts, labels] = process.argv.slice(2);
if (checkouts === undefined || labels === undefined) {
  console.error("Usage: npm run bench:detect -- <folder of checkouts> <truth.json>");
  process.exit(2);
}

const catalogued = new Set(sdks.flatMap(({ packages, declaredIn }) => [...packages, ...(declaredIn ?? [])]));
const truths = readTruth(labels).filter(({ repo }) => existsSync(findCheckout(checkouts, repo)));
if (truths.length === 0) {
  console.error(`None of the labelled repositories is checked out in ${checkouts}; expected <owner>__<name>.`);
  process.exit(2);
}
const judged = truths.map((truth) => {
  const checked = checkTruth(checkouts, truth, "recommended");
  return { sites: score(truth, checked, catalogued), tools: scoreTools(truth, checked) };
});
for (const each of judged) {
  print(each.sites);
  printTools(each.tools);
}

const scores = judged.map(({ sites }) => sites);

const expected = sum(scores.map((each) => each.expected));
const found = sum(scores.map((each) => each.found));
const extra = sum(scores.map((each) => each.extra.length));
const recall = expected === 0 ? 1 : found / expected;
console.log(
  `all: ${found} of ${expected} core sites found (${(100 * recall).toFixed(1)} %), ${extra} reported beside them`,
);
const areToolsRight = summariseTools(
  judged.map(({ tools }) => tools),
  leastOfTools,
);
process.exitCode = areToolsRight && recall >= leastRecall && extra === 0 ? 0 : 1;

function print({ repo, found, expected, missed, extra, outside }: Score): void {
  console.log(`${repo}: ${found} of ${expected} core sites found, ${extra.length} beside them`);
  for (const { file, line, callee } of missed) console.log(`  missed  ${file}:${line} ${callee}`);
  for (const place of extra) console.log(`  extra   ${place}`);
  for (const each of outside) console.log(`  not catalogued  ${each}`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
