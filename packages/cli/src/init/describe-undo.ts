import { relative } from "node:path";
import { findUnsaved } from "@thirdstate/codemod";
import type { InitChange } from "./init-plan.ts";

/** The commands that bring back what is there, as typed where the command runs. To be asked before anything is written. */
export async function describeUndo(changes: readonly InitChange[]): Promise<string> {
  const there = changes.filter(({ before }) => before !== undefined).map(({ fileName }) => fileName);
  const unsaved = (await findUnsaved(there)).map(({ fileName }) => fileName);
  const saved = there.filter((fileName) => !unsaved.includes(fileName));
  const fresh = changes.filter(({ before }) => before === undefined).map(({ fileName }) => fileName);
  const commands = [...toCommand("git checkout --", saved), ...toCommand("rm", fresh)];
  const byHand =
    unsaved.length === 0 ? [] : [`Git could not bring back ${toNames(unsaved)}: take out what the diff shows.`];
  return [...(commands.length === 0 ? [] : [`To undo: ${commands.join(" && ")}`]), ...byHand].join("\n");
}

function toCommand(command: string, fileNames: readonly string[]): readonly string[] {
  return fileNames.length === 0 ? [] : [`${command} ${toNames(fileNames)}`];
}

function toNames(fileNames: readonly string[]): string {
  const names = fileNames.map((fileName) => relative(process.cwd(), fileName).replaceAll("\\", "/"));
  return names.map((name) => (/^[\w./@-]+$/.test(name) ? name : `'${name}'`)).join(" ");
}
