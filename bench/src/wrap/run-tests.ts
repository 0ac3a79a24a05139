import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** How a package's own tests ended: its exit code and its runner's sums. */
export interface TestRun {
  /** The package's folder, from the copy. */
  readonly package: string;
  readonly sums: string;
}

/** Builds each package that holds one of the files, and runs its `test` script; those without one that runs here are left out. */
export function runTests(copy: string, files: readonly string[]): readonly TestRun[] {
  const folders = new Set(files.flatMap((file) => findTested(copy, dirname(file)) ?? []));
  return [...folders].map((folder) => ({ package: relative(copy, folder) || ".", sums: run(folder) }));
}

const cannotRun = /no test specified|playwright/;

function findTested(copy: string, from: string): string | undefined {
  for (let at = from; at.startsWith(copy); at = dirname(at)) {
    const manifest = join(at, "package.json");
    const script = existsSync(manifest) ? readScript(manifest, "test") : undefined;
    if (script !== undefined && !cannotRun.test(script)) return at;
  }
  return undefined;
}

function readScript(manifest: string, name: "build" | "test"): string | undefined {
  const { scripts }: { scripts?: Record<string, string> } = JSON.parse(readFileSync(manifest, "utf8"));
  return scripts?.[name];
}

const minutes = 8;

/** Some packages test what they have built. */
function run(folder: string): string {
  const isBuilt = readScript(join(folder, "package.json"), "build") !== undefined;
  const built = isBuilt ? runScript(folder, "build").status : 0;
  const { status, lines } = runScript(folder, "test");
  const sums = lines.filter((line) => isSum.test(line));
  return [
    ...(built === 0 ? [] : [`build: exit ${String(built)}`]),
    `exit ${String(status ?? "timed out")}`,
    ...sums,
  ].join(", ");
}

function runScript(
  folder: string,
  name: string,
): { readonly status: number | null; readonly lines: readonly string[] } {
  const { stdout, stderr, status } = spawnSync("npm", ["run", name], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: minutes * 60_000,
    env: { ...process.env, CI: "1", NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  const lines = `${stdout}\n${stderr}`.replace(/\u001B\[[\d;]*m/g, "").split("\n");
  return { status, lines: lines.map((line) => line.trim().replace(/\s+/g, " ")) };
}

/** The last lines of Vitest, Jest and `node --test`, without the time that they took. */
const isSum =
  /^(?:Tests?:? .*(?:passed|failed|total)|Test (?:Files|Suites:?) .*(?:passed|failed)|[#ℹ] (?:tests|pass|fail) \d+)/;
