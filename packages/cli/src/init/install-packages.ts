import { spawnSync } from "node:child_process";
import type { Install } from "./init-plan.ts";

/** Runs the package manager, its output on stderr. Answers with the commands that did not succeed. */
export function installPackages(installs: readonly Install[]): readonly Install[] {
  return installs.filter(({ folder, command, args }) => {
    const { status } = spawnSync(command, args, {
      cwd: folder,
      stdio: ["ignore", process.stderr, process.stderr],
      shell: process.platform === "win32",
    });
    return status !== 0;
  });
}
