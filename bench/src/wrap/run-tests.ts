import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** How a package's own tests ended: its exit code and its runner's sums. */
export interface TestRun {
  /** The package's folder, from the copy. */
  readonly package: string;
  readonly sums: string;
}

/** Runs the `test` script of each package that holds one of the files; those without one that runs here are left out. */
export function runTests(copy: string, files: readonly string[]): readonly TestRun[] {
  const folders = new Set(files.flatMap((file) => findTested(copy, dirname(file)) ?? []));
  return [...folders].map((folder) => ({ package: relative(copy, folder) || ".", sums: run(folder) }));
}

const cannotRun = /no test specified|playwright/;

function findTested(copy: string, from: string): string | undefined {
  for (let at = from; at.startsWith(copy); at = dirname(at)) {
    const manifest = join(at, "package.json");
    const script = existsSync(manifest) ? readScript(manifest) : undefined;
    if (script !== undefined && !cannotRun.test(script)) return at;
  }
  return undefined;
}

function readScript(manifest: string): string | undefined {
  const { scripts }: { scripts?: Record<string, string> } = JSON.parse(readFileSync(manifest, "utf8"));
  return scripts?.["test"];
}

const minutes = 8;

function run(folder: string): string {
  const { stdout, stderr, status } = spawnSync("npm", ["test"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: minutes * 60_000,
    env: { ...process.env, CI: "1", NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  const lines = `${stdout}\n${stderr}`.replace(/\u001B\[[\d;]*m/g, "").split("\n");
  const sums = lines.map((line) => line.trim().replace(/\s+/g, " ")).filter((line) => isSum.test(line));
  return [`exit ${String(status ?? "timed out")}`, ...sums].join(", ");
}

/** The last lines of Vitest, Jest and `node --test`, without the time that they took. */
const isSum =
  /^(?:Tests?:? .*(?:passed|failed|total)|Test (?:Files|Suites:?) .*(?:passed|failed)|[#ℹ] (?:tests|pass|fail) \d+)/;
