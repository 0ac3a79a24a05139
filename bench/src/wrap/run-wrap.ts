import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** What the programs here read of `wrap --json`. */
export interface Report {
  readonly projects: readonly { readonly tsconfig: string }[];
  readonly files: readonly string[];
  readonly wrapped: readonly Place[];
  readonly left: readonly (Place & { readonly reason: string })[];
}
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly call: string;
}

/** Runs the built command on a folder that git knows nothing of. */
export function runWrap(folder: string, flags: readonly string[]): Report {
  const args = [join(root, "packages/cli/dist/bin.js"), "wrap", "--allow-dirty", "--json", ...flags];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status === 0 || status === 1) return JSON.parse(stdout);
  throw new Error(`thirdstate wrap ended with ${String(status)}:\n${stderr}`);
}
