import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { catalogRegistry } from "./gen/catalog-registry.ts";
import type { Generator } from "./gen/generator.ts";
import { rulePages } from "./gen/rule-pages.ts";
import { ruleRegistry } from "./gen/rule-registry.ts";
import { ruleTable } from "./gen/rule-table.ts";
import { sdkIndex } from "./gen/sdk-index.ts";
import { sdkPages } from "./gen/sdk-pages.ts";
import { toFormatted } from "./gen/to-formatted.ts";

/** Every generated file, in the order of dependence: pages are rendered from the registry. */
const generators: readonly Generator[] = [catalogRegistry, sdkPages, sdkIndex, ruleRegistry, rulePages, ruleTable];

const isCheck = process.argv.includes("--check");
const stale: string[] = [];
for (const generator of generators) {
  for (const { file, text } of await generator.render()) {
    const formatted = await toFormatted(file, text);
    const current = await readFile(file, "utf8").catch(() => undefined);
    if (current === formatted) continue;
    stale.push(file);
    if (isCheck) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, formatted);
  }
}
if (isCheck && stale.length > 0) {
  console.error(
    `${stale.map((file) => `${file} is stale.`).join("\n")}\nRun \`npm run gen\` and commit what it writes.`,
  );
  process.exitCode = 1;
} else {
  for (const file of stale) console.log(`Wrote ${file}.`);
}
