import { execFile } from "node:child_process";
import { realpathSync } from "node:fs";
import { relative } from "node:path";
import { promisify } from "node:util";
import { findTree } from "./find-tree.ts";

const run = promisify(execFile);

/** A file whose present text git could not bring back. */
export interface UnsavedFile {
  readonly fileName: string;
  readonly state: "changed" | "untracked" | "in no repository";
}

/** Which of the files hold what is not committed. */
export async function findUnsaved(fileNames: readonly string[]): Promise<readonly UnsavedFile[]> {
  const byTree = new Map<string | undefined, string[]>();
  for (const fileName of fileNames) {
    const tree = findTree(realpathSync(fileName));
    byTree.set(tree, [...(byTree.get(tree) ?? []), fileName]);
  }
  const found = await Promise.all([...byTree].map(([tree, files]) => findInTree(tree, files)));
  return found.flat();
}

async function findInTree(tree: string | undefined, fileNames: readonly string[]): Promise<readonly UnsavedFile[]> {
  const stray = fileNames.map((fileName) => ({ fileName, state: "in no repository" }) as const);
  if (tree === undefined) return stray;
  const paths = new Map(fileNames.map((fileName) => [toPath(tree, fileName), fileName]));
  try {
    const states = await readStates(tree, [...paths.keys()]);
    return [...paths].flatMap(([path, fileName]) => {
      const state = states.get(path);
      return state === undefined ? [] : [{ fileName, state }];
    });
  } catch {
    return stray;
  }
}

function toPath(tree: string, fileName: string): string {
  return relative(tree, realpathSync(fileName)).replaceAll("\\", "/");
}

/** A command line holds some hundred paths on every system. */
const atOnce = 200;

async function readStates(tree: string, paths: readonly string[]): Promise<ReadonlyMap<string, UnsavedFile["state"]>> {
  const states = new Map<string, UnsavedFile["state"]>();
  for (let from = 0; from < paths.length; from += atOnce) {
    const asked = paths.slice(from, from + atOnce);
    const flags = ["--literal-pathspecs", "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all"];
    const { stdout } = await run("git", [...flags, "--ignored=traditional", "--", ...asked], { cwd: tree });
    for (const entry of stdout.split("\0").filter((line) => line !== ""))
      states.set(entry.slice(3), /^(?:\?\?|!!)/.test(entry) ? "untracked" : "changed");
  }
  return states;
}
