import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { copyRepository } from "./wrap/copy-repository.ts";
import { findProjects } from "./wrap/find-projects.ts";
import { judgeRepository, type Judgement } from "./wrap/judge-repository.ts";

/**
 * The codemod on copies of installed repositories (`tsx bench/src/wrap-repositories.ts <checkout or folder of checkouts>…`):
 * how many sites it wraps, the reason of each other, the type errors it adds, what a second run changes, and the lines
 * that it changes outside wrapped statements and imports.
 */
const asked = process.argv.slice(2).map((path) => resolve(path));
const checkouts = asked.flatMap((path) =>
  existsSync(join(path, "package.json")) || existsSync(join(path, ".git"))
    ? [path]
    : readdirSync(path)
        .sort()
        .map((name) => join(path, name)),
);
const judged = checkouts.flatMap(judgeCheckout);
const sum = (read: (judgement: Judgement) => number): number => judged.reduce((all, one) => all + read(one), 0);
const [wrapped, left, errors] = [
  sum((one) => one.wrapped),
  sum((one) => one.left.length),
  sum((one) => one.errors.length),
];
const [again, stray] = [sum((one) => one.again), sum((one) => one.strayLines)];
console.log(
  `\n${judged.length} projects: ${wrapped} of ${wrapped + left} sites wrapped (${((100 * wrapped) / (wrapped + left)).toFixed(1)} %), ` +
    `${errors} type errors added, ${again} files changed by a second run, ${stray} lines changed outside statements and imports`,
);
process.exitCode = errors + again + stray === 0 && wrapped >= 0.95 * (wrapped + left) ? 0 : 1;

function judgeCheckout(checkout: string): readonly Judgement[] {
  return findProjects(checkout).map((project) => {
    const folder = copyRepository(checkout);
    const judgement = judgeRepository(join(checkout, project), join(folder, project));
    rmSync(folder, { recursive: true, force: true });
    print(join(basename(checkout), project), judgement);
    return judgement;
  });
}

function print(name: string, { wrapped, left, errors, again, strayLines }: Judgement): void {
  console.log(
    `${name}: ${wrapped} wrapped, ${left.length} left, ${errors.length} new errors, ${again} again, ${strayLines} stray lines`,
  );
  for (const reason of left) console.log(`  left ${reason}`);
  for (const error of errors) console.log(`  NEW ${error}`);
}
