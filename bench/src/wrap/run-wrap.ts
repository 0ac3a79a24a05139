import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** What the programs here read of `wrap --json`. */
export interface Report {
  readonly projects: readonly { readonly tsconfig: string }[];
  readonly files: readonly string[];
  readonly wrapped: readonly Place[];
  readonly left: readonly (Place & { readonly reason: string })[];
  readonly decisions: readonly (Pick<Place, "file" | "line" | "column"> & { readonly diagnostic: number })[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly call: string;
}

/** Runs the built command on a folder that git knows nothing of; the sentence that it gives where it cannot run. */
export function runWrap(folder: string, flags: readonly string[]): Report | string {
  const args = [join(root, "packages/cli/dist/bin.js"), "wrap", "--allow-dirty", "--json", ...flags];
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--max-old-space-size=6144", ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return status === 0 || status === 1 ? JSON.parse(stdout) : `exit ${String(status)}: ${stderr.trim()}`;
}
