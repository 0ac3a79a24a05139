import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { copyProgram } from "./wrap/copy-program.ts";

/** The codemod on every program of ours: type errors that it adds, and what a second run changes. Both must be none. */
const root = join(import.meta.dirname, "../..");
const programs = ["apps", "sdks"].flatMap((kind) =>
  readdirSync(join(root, "fixtures", kind)).map((name) => `fixtures/${kind}/${name}`),
);

console.log("program                          wrapped  left  errors before  after  second run");
const results = programs.map(wrapTwice);
const added = results.reduce((sum, { before, after }) => sum + Math.max(0, after - before), 0);
const changed = results.reduce((sum, { again }) => sum + again, 0);
console.log(`${results.length} programs: ${added} type errors added, ${changed} files changed by a second run`);
process.exitCode = added === 0 && changed === 0 ? 0 : 1;

function wrapTwice(program: string): { before: number; after: number; again: number } {
  const folder = copyProgram(program);
  const before = countErrors(folder);
  const first = wrap(folder);
  const after = countErrors(folder);
  const second = wrap(folder);
  rmSync(folder, { recursive: true });
  const figures = [first.wrapped.length, first.left.length, before, after, second.files.length];
  const widths = [9, 6, 15, 7, 12];
  console.log(
    program.padEnd(31) + figures.map((figure, index) => String(figure).padStart(widths[index] ?? 8)).join(""),
  );
  return { before, after, again: second.files.length };
}

function wrap(folder: string): { wrapped: unknown[]; left: unknown[]; files: unknown[] } {
  const bin = join(root, "packages/cli/dist/bin.js");
  const args = [bin, "wrap", "--write", "--allow-dirty", "--json"];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0 && status !== 1) throw new Error(`thirdstate wrap ended with ${String(status)}:\n${stderr}`);
  return JSON.parse(stdout);
}

function countErrors(folder: string): number {
  const { stdout } = spawnSync("tsc", ["-p", folder, "--pretty", "false"], { encoding: "utf8", shell: true });
  return stdout.split("\n").filter((line) => line.includes(": error TS")).length;
}
