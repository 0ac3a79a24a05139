import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What git knows about a folder: whether a change in it could be undone. */
export type GitTree = "clean" | "dirty" | "none";

export async function readGitTree(folder: string): Promise<GitTree> {
  try {
    const { stdout } = await run("git", ["status", "--porcelain"], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
    return stdout.trim() === "" ? "clean" : "dirty";
  } catch {
    return "none";
  }
}
