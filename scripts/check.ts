import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";

/** Everything that must hold besides the tests. Each step is a command that can be run alone. */
const root = join(import.meta.dirname, "..");
const published = globSync("packages/*/package.json", { cwd: root })
  .map((file) => file.split("/")[1] ?? "")
  .filter((name) => name !== "testkit")
  .sort();

const steps: readonly (readonly [name: string, command: string])[] = [
  ["types", "tsc -b"],
  ["types of tests and tools", "tsc -p tsconfig.tools.json"],
  ...(existsSync(join(root, "fixtures/contracts/node_modules"))
    ? [["types of the contracts' tests", "tsc -p tsconfig.contracts.json"] as const]
    : []),
  ["types of the refund desk", "tsc -p fixtures/apps/refund-desk"],
  ["generated files", "tsx scripts/gen.ts --check"],
  ["floors", "tsx scripts/floors/main.ts"],
  ["lint", "eslint . --max-warnings 0"],
  ["format", "prettier --check --log-level warn ."],
  ...published.map((name) => [`door of ${name}`, `publint --strict packages/${name}`] as const),
  ...["types", "runtime", "analyzer"].map(
    (name) => [`types of ${name}`, `attw --pack packages/${name} --profile node16 --quiet`] as const,
  ),
];

const failed = steps.filter(([name, command]) => !hasPassed(name, command)).map(([name]) => name);
console.log(failed.length === 0 ? `check: ${steps.length} steps passed` : `check: failed at ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function hasPassed(name: string, command: string): boolean {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, { cwd: root, shell: true, encoding: "utf8" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
  if (status !== 0) console.log(`     ${command}\n${stdout}${stderr}`);
  return status === 0;
}
