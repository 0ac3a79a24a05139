import { relative } from "node:path";
import { printDiff, unifiedDiff } from "@thirdstate/codemod";
import type { Install } from "./init-plan.ts";
import type { Planned } from "./plan-init.ts";

/** What was found and what would be done, the files as a diff. */
export function printPlan(folder: string, { callers, changes, installs, advice }: Planned): string {
  const nameOf = (file: string): string => relative(folder, file).replaceAll("\\", "/") || ".";
  const found = callers.map((each) => `${nameOf(each.folder)} depends on ${each.sdks.join(", ")}.`);
  const files = changes.map(({ fileName, before = "", after }) => ({ fileName, before, after }));
  return [
    ...(callers.length === 0 ? ["No known SDK is among the dependencies: no remote.config is needed yet."] : found),
    printDiff(unifiedDiff(files, nameOf)),
    ...installs.map((install) => `${nameOf(install.folder)}: ${toCommand(install)}`),
    ...advice.map((sentence) => `Note: ${sentence}`),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

export function toCommand({ command, args }: Pick<Install, "command" | "args">): string {
  return [command, ...args].join(" ");
}
