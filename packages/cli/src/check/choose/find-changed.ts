import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { CannotRunError } from "../../cannot-run-error.ts";

/** Files below the repository of a folder that differ from where its branch left a git ref, or that git does not know yet. */
export function findChanged(folder: string, since: string): readonly string[] {
  const top = resolve(folder, ask(folder, "rev-parse", "--show-cdup").trim());
  const base = ask(folder, "merge-base", "--", since, "HEAD").trim();
  const changed = ask(top, "diff", "--name-only", "--no-renames", "-z", base);
  const added = ask(top, "ls-files", "--others", "--exclude-standard", "-z");
  const names = [changed, added].flatMap((text) => text.split("\0")).filter((name) => name !== "");
  return names.map((name) => resolve(top, name).replaceAll("\\", "/"));

  function ask(at: string, ...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync("git", args, { cwd: at, encoding: "utf8", maxBuffer: 2 ** 28 });
    if (status === 0) return stdout;
    const words = (stderr ?? "").trim().split("\n")[0] ?? "";
    throw new CannotRunError(
      `Git cannot tell what changed in ${folder} since ${since}${words === "" ? "" : ` (${words})`}. Name a ref that is there; in CI fetch the whole history, such as with \`fetch-depth: 0\`.`,
    );
  }
}
