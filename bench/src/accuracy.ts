import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sdks } from "@thirdstate/analyzer";
import { format } from "prettier";
import { checkPlain, readPlain } from "./accuracy/check-plain.ts";
import { judgeFindings } from "./accuracy/judge-findings.ts";
import { Judgements } from "./accuracy/judgements.ts";
import { toPage } from "./accuracy/to-page.ts";
import { checkTruth, findCheckout } from "./detect/check-truth.ts";
import { scoreTools } from "./detect/score-tools.ts";
import { score } from "./detect/score.ts";
import { toToolFigures } from "./detect/tool-figures.ts";
import { readTruth } from "./detect/truth.ts";

/**
 * Writes `docs/accuracy.md`: `npm run bench:accuracy -- <folder of labelled checkouts> <labels> <folder of plain checkouts>`.
 * A checkout stands at `<folder>/<owner>__<name>`, installed; the plain ones are named in `bench/accuracy/plain.json`.
 */
const root = join(import.meta.dirname, "../..");
const [labelled, labels, plainFolder] = process.argv.slice(2);
if (labelled === undefined || labels === undefined || plainFolder === undefined) {
  console.error("Usage: npm run bench:accuracy -- <labelled checkouts> <labels> <plain checkouts>");
  process.exit(2);
}
const truths = readTruth(labels);
const plain = readPlain(join(root, "bench/accuracy/plain.json"));
const absent = [
  ...truths.map(({ repo }) => findCheckout(labelled, repo)),
  ...plain.map(({ repo }) => findCheckout(plainFolder, repo)),
].filter((folder) => !existsSync(folder));
if (absent.length > 0) {
  console.error(`These checkouts are missing; clone and install them first:\n${absent.join("\n")}`);
  process.exit(2);
}

const catalogued = new Set(sdks.flatMap(({ packages, declaredIn = [] }) => [...packages, ...declaredIn]));
const checked = truths.map((truth) => ({ truth, checked: checkTruth(labelled, truth, "strict") }));
const tools = checked.map((each) => scoreTools(each.truth, each.checked));
const rules = judgeFindings(
  checked.map((each) => ({ repo: each.truth.repo, findings: each.checked.flatMap(({ findings }) => findings) })),
  new Judgements(join(root, "bench/accuracy/judgements.json")),
);
const expected = tools.reduce((total, each) => total + each.expected, 0);
const accuracy = {
  sites: checked.map((each) => score(each.truth, each.checked, catalogued)),
  tools: { expected, found: expected - tools.flatMap(({ missed }) => missed).length, facts: toToolFigures(tools) },
  rules,
  plain: plain.map((each) => checkPlain(plainFolder, each)),
};
const page = await format(toPage(accuracy), { parser: "markdown", printWidth: 120 });
writeFileSync(join(root, "docs/accuracy.md"), page);
console.log(page);

const unread = rules.flatMap((each) => each.unread);
for (const finding of unread) console.error(`Nobody has read this finding: ${JSON.stringify(finding)}`);
process.exitCode = unread.length === 0 && accuracy.plain.every(({ findings }) => findings.length === 0) ? 0 : 1;
