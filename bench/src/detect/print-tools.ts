import { toolFactNames, type ToolScore } from "./score-tools.ts";
import { toToolFigures } from "./tool-figures.ts";

/** Prints what was missed and told wrongly in one repository. */
export function printTools({ expected, missed, extra, facts }: ToolScore): void {
  if (expected === 0 && extra.length === 0) return;
  console.log(`  ${expected - missed.length} of ${expected} tools found, ${extra.length} beside them`);
  for (const each of missed) console.log(`    missed  ${each}`);
  for (const each of extra) console.log(`    extra   ${each}`);
  for (const name of toolFactNames) {
    for (const each of facts[name].wrong) console.log(`    wrongly ${name}  ${each}`);
    for (const each of facts[name].missed) console.log(`    not told ${name}  ${each}`);
  }
}

/** Prints precision and recall of each fact over all repositories; answers whether all of them are good enough. */
export function summariseTools(scores: readonly ToolScore[], least: number): boolean {
  const lacking = scores.flatMap(({ missed }) => missed).length;
  const extra = scores.flatMap((each) => each.extra).length;
  const expected = scores.reduce((total, each) => total + each.expected, 0);
  console.log(`tools: ${expected - lacking} of ${expected} found, ${extra} beside them`);
  const figures = toToolFigures(scores);
  for (const { name, precision, recall, told } of figures)
    console.log(`tools ${name}: precision ${percent(precision)}, recall ${percent(recall)} (${told} told)`);
  return figures.every(({ precision, recall }) => precision >= least && recall >= least);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
