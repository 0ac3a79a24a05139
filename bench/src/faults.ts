import type { Caller } from "./faults/caller.ts";
import { type Cell, runCell } from "./faults/cell.ts";
import { faults, noFault } from "./faults/fault-list.ts";
import { missingContracts } from "./faults/contracts.ts";
import { openAlertServer } from "./faults/fault-server.ts";
import { googleGenai } from "./faults/sdks/google-genai.ts";
import { langchain } from "./faults/sdks/langchain.ts";
import { mcp } from "./faults/sdks/mcp.ts";
import { models } from "./faults/sdks/models.ts";
import { writes } from "./faults/sdks/writes.ts";
import { printLegend, printTable, printTotals, toTotals } from "./faults/table.ts";
import type { Variant } from "./faults/told.ts";
import { aiSdkRetries } from "./faults/variants/ai-sdk-retries.ts";
import { bare } from "./faults/variants/bare.ts";
import { cockatiel } from "./faults/variants/cockatiel.ts";
import { langchainRetry } from "./faults/variants/langchain-retry.ts";
import { powertools } from "./faults/variants/powertools.ts";
import { thirdstate } from "./faults/variants/thirdstate.ts";

/** The fault matrix: real SDKs under faults on a real socket, and what their callers were told against what the server did. */
const callers: readonly Caller[] = [...models, ...langchain, ...googleGenai, ...mcp, ...writes];
const ours: readonly Variant[] = [
  thirdstate("thirdstate, 2 repeats", 2),
  thirdstate("thirdstate, no repeats of its own", 0),
];
const variants: readonly Variant[] = [bare, aiSdkRetries, langchainRetry, cockatiel, ...powertools, ...ours];
const atOnce = 150;

const startedAt = performance.now();
const alert = await openAlertServer();
const cells = new Map<Variant, Cell[]>(variants.map((variant) => [variant, []]));
const places = variants.flatMap((variant) =>
  faults.flatMap((fault) => callers.map((caller) => ({ variant, caller, fault }))),
);
// What is loaded and compiled on first use, and a TLS context for each connection, would else eat up the calls' time.
const isHungry = ({ fault }: (typeof places)[number]) => fault === noFault || fault.where === "no tls";
await runAll(places.filter(isHungry).reverse(), 4);
await runAll(places.filter((place) => !isHungry(place)).reverse(), atOnce);
alert.close();

printLegend(callers.map(({ name }) => name));
for (const name of missingContracts) console.log(`skipped: ${name}, which \`npm run contracts\` installs`);
for (const [{ name }, ofVariant] of cells) printTable(name, inOrder(ofVariant));
printTotals(new Map([...cells].map(([{ name }, ofVariant]) => [name, toTotals(ofVariant)])));
const wrong = ours.map((variant) => toTotals(cells.get(variant) ?? []));
const count = wrong.reduce((sum, { denied, claimed, duplicates }) => sum + denied + claimed + duplicates, 0);
console.log(
  `\nthirdstate: ${count} lies and duplicates, bound 0; ${Math.round((performance.now() - startedAt) / 1_000)} s`,
);
process.exitCode = count === 0 ? 0 : 1;

async function runAll(queue: typeof places, lanes: number): Promise<void> {
  const runNext = async () => {
    for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
      const { variant, caller, fault } = place;
      cells.get(variant)?.push(await runCell(variant, caller, fault, alert.url));
    }
  };
  await Promise.all(Array.from({ length: lanes }, runNext));
}

function inOrder(unordered: readonly Cell[]): Cell[] {
  const rank = ({ caller, fault }: Cell) => faults.indexOf(fault) * callers.length + callers.indexOf(caller);
  return [...unordered].sort((left, right) => rank(left) - rank(right));
}
