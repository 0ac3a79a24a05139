import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname } from "node:path";

/** What the project's own TypeScript says, without the places, which move. */
export function readErrors(folder: string, tsconfig: string): readonly string[] {
  const args = [findTsc(tsconfig), "-p", tsconfig, "--noEmit", "--pretty", "false", "--incremental", "false"];
  const { stdout } = spawnSync(process.execPath, ["--max-old-space-size=6144", ...args], {
    cwd: dirname(tsconfig),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return stdout
    .split("\n")
    .filter((line) => line.includes(": error TS"))
    .map((line) => line.replace(/\(\d+,\d+\)/, "").replaceAll(folder, ""));
}

function findTsc(tsconfig: string): string {
  try {
    return createRequire(tsconfig).resolve("typescript/bin/tsc");
  } catch {
    return createRequire(import.meta.url).resolve("typescript/bin/tsc");
  }
}
