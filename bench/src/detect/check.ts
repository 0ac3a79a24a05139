import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const bin = join(import.meta.dirname, "../../../packages/cli/dist/bin.js");

/** The part of `thirdstate check --format json` that detection is judged by. */
export interface Checked {
  readonly projects: readonly { readonly engine: string; readonly typescript: string; readonly files: number }[];
  readonly sites: readonly {
    readonly file: string;
    readonly line: number;
    readonly package: string;
    readonly member: string;
  }[];
  readonly tools: readonly {
    readonly file: string;
    readonly line: number;
    readonly name: string | null;
    readonly effect: string;
    readonly key: string;
    readonly approval: string;
  }[];
  readonly findings: readonly { readonly rule: string; readonly file: string; readonly line: number }[];
}

export function check(folder: string, preset: string): Checked {
  if (!existsSync(folder)) throw new Error(`No checkout at ${folder}. Clone and install the repository there first.`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, "check", folder, "--format", "json", "--preset", preset],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  if ((status !== 0 && status !== 1) || stdout === "")
    throw new Error(`thirdstate check ${folder} ended with ${String(status)}:\n${stderr}`);
  return JSON.parse(stdout);
}
