import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { copyRepository } from "./wrap/copy-repository.ts";
import { findProjects } from "./wrap/find-projects.ts";
import { judgeRepository, type Judgement } from "./wrap/judge-repository.ts";
import { packRuntime } from "./wrap/pack-runtime.ts";
import { placeRemotes } from "./wrap/place-remotes.ts";

/**
 * The codemod on copies of installed repositories (`tsx bench/src/wrap-repositories.ts [--tests] <checkout or folder of
 * checkouts>…`): how many sites it wraps, the reason of each other, the type errors it adds, what a second run changes, the
 * lines that it changes outside wrapped statements and imports, and whether `--mode outcome` lists all that it brings.
 * With `--tests` also what the repositories' own tests say before and after.
 */
const asked = process.argv.slice(2);
const isTested = asked.includes("--tests");
const checkouts = asked.filter((path) => path !== "--tests").flatMap((path) => findCheckouts(resolve(path)));
const runtime = packRuntime();
const judged = checkouts.flatMap(judgeCheckout);
rmSync(runtime, { recursive: true, force: true });
const sum = (read: (judgement: Judgement) => number): number => judged.reduce((all, one) => all + read(one), 0);
const [wrapped, left] = [sum((one) => one.wrapped), sum((one) => one.left.length)];
const faults = {
  "type errors added": sum((one) => one.errors.length),
  "files changed by a second run": sum((one) => one.again.length),
  "lines changed outside statements and imports": sum((one) => one.stray.length),
  "unlisted diagnostics of outcome mode": sum((one) => one.unlisted.length),
  "packages whose tests end otherwise": sum((one) => one.tests.filter(({ before, after }) => before !== after).length),
};
const share = wrapped / (wrapped + left);
console.log(
  `\n${judged.length} projects: ${wrapped} of ${wrapped + left} sites wrapped (${(100 * share).toFixed(1)} %)`,
);
for (const [name, count] of Object.entries(faults)) console.log(`${count} ${name}`);
process.exitCode = share >= 0.95 && Object.values(faults).every((count) => count === 0) ? 0 : 1;

function findCheckouts(path: string): readonly string[] {
  if (existsSync(join(path, "package.json")) || existsSync(join(path, ".git"))) return [path];
  const folders = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => join(path, name)).sort();
}

function judgeCheckout(checkout: string): readonly Judgement[] {
  const folder = copyRepository(checkout, runtime);
  placeRemotes(folder);
  const judgements = findProjects(folder).flatMap((project) => {
    const place = { original: join(checkout, project), copy: join(folder, project) };
    const judgement = judgeRepository(place, isTested);
    print(join(basename(checkout), project), judgement);
    return typeof judgement === "string" ? [] : [judgement];
  });
  rmSync(folder, { recursive: true, force: true });
  return judgements;
}

function print(name: string, judgement: Judgement | string): void {
  if (typeof judgement === "string") return console.log(`${name}: not run, ${judgement}`);
  const { wrapped, left, skipped, errors, again, stray, decisions, unlisted, tests } = judgement;
  console.log(
    `${name}: ${wrapped} wrapped, ${left.length} left, ${errors.length} new errors, ${again.length} again, ` +
      `${stray.length} stray lines, ${decisions} decisions, ${unlisted.length} unlisted`,
  );
  const lists = { left, skipped, NEW: errors, AGAIN: again, STRAY: stray, UNLISTED: unlisted };
  for (const [label, lines] of Object.entries(lists)) for (const line of lines) console.log(`  ${label} ${line}`);
  for (const { package: at, before, after } of tests)
    console.log(`  tests ${at}: ${before === after ? after : `BEFORE ${before} AFTER ${after}`}`);
}
