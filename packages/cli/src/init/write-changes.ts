import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { writeFiles } from "@thirdstate/codemod";
import type { InitChange } from "./init-plan.ts";

/** New files first; those that were there change all together or not at all. */
export async function writeChanges(changes: readonly InitChange[]): Promise<void> {
  for (const { fileName, before, after } of changes) {
    if (before !== undefined) continue;
    await mkdir(dirname(fileName), { recursive: true });
    await writeFile(fileName, after, { flag: "wx" });
  }
  await writeFiles(
    changes.flatMap(({ fileName, before, after }) => (before === undefined ? [] : [{ fileName, before, after }])),
  );
}
