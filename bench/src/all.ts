import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Every figure that the documentation states, each by a program of its own. */
const programs = [
  "cost",
  "cost-memory",
  "faults",
  "check",
  "lint",
  "rules",
  "long-file",
  "wrap",
  "wrap-large",
  "wrap-killed",
];

const failed = programs.filter((name) => {
  console.log(`\n== ${name}`);
  const { status } = spawnSync("tsx", [join(import.meta.dirname, `${name}.ts`)], { stdio: "inherit", shell: true });
  return status !== 0;
});
console.log(failed.length === 0 ? "\nall bounds held" : `\nbounds missed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
