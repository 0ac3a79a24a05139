import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { killAt, type Aim } from "./wrap/kill-at.ts";
import { writeManyDesks } from "./wrap/write-many-desks.ts";

/**
 * Kills `thirdstate wrap --write` over 200 files, 100 times: every file is either old or new, never half, git sees nothing
 * that was staged, and the next run removes it. Nine of ten kills fall into the writing, which takes a moment of the run.
 */
const [times, count] = [Number(process.argv[2] ?? 100), 200];
const folder = writeManyDesks(count);
const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: folder, encoding: "utf8" });
const names = readdirSync(join(folder, "src"));
const readAll = (): readonly string[] => names.map((name) => readFileSync(join(folder, "src", name), "utf8"));
const listStaged = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith(".thirdstate."));

const old = readAll();
const whole = await killAt(folder, undefined);
const fresh = readAll();
const ends = { untouched: 0, between: 0, written: 0, half: 0 };
const told = { survived: 0, staged: 0, seenByGit: 0, notRemoved: 0 };

for (let time = 0; time < times; time += 1) {
  restore();
  const before = listStaged();
  const { isKilled } = await killAt(folder, chooseAim(time));
  if (!isKilled) told.survived += 1;
  ends[judge(readAll())] += 1;
  const after = listStaged();
  if (after.length > before.length) told.staged += 1;
  // A run that came to staging has removed what the ones before it left.
  if (after.some((name) => before.includes(name)) && after.length > before.length) told.notRemoved += 1;
  if (/^(?! M src\/)/m.test(git("status", "--porcelain", "--untracked-files=all").trimEnd() || " M src/"))
    told.seenByGit += 1;
}
const { code } = await killAt(folder, undefined);
const isFinished = code === 0 && readAll().every((text, index) => text === fresh[index]) && listStaged().length === 0;
rmSync(folder, { recursive: true });

const seconds = (ms: number): string => (ms / 1000).toFixed(2);
console.log(
  `a whole run: ${seconds(whole.staging)} s to the first staged text, ${seconds(whole.moving - whole.staging)} s until all are, ${seconds(whole.end - whole.moving)} s to move them and end`,
);
console.log(
  `${times} kills (${told.survived} came too late): ${ends.untouched} before the first file, ${ends.between} between two files, ${ends.written} after the last, ${ends.half} with half a file`,
);
console.log(
  `${told.staged} left staged texts behind: ${told.seenByGit} times git saw them, ${told.notRemoved} times the next run left them; the last run ${isFinished ? "finished what was half done" : "did not finish"}`,
);
process.exitCode = ends.half === 0 && told.seenByGit === 0 && told.notRemoved === 0 && isFinished ? 0 : 1;

function restore(): void {
  for (const [index, name] of names.entries()) writeFileSync(join(folder, "src", name), old[index] ?? "");
}

/** One of ten anywhere in the run; the others while texts are staged and while they are moved, by turns. */
function chooseAim(time: number): Aim {
  if (time % 10 === 0) return { from: "start", ms: Math.random() * whole.staging };
  if (time % 2 === 0) return { from: "staging", ms: Math.random() * (whole.moving - whole.staging) };
  return { from: "moving", ms: Math.random() * (whole.end - whole.moving) };
}

function judge(texts: readonly string[]): keyof typeof ends {
  const states = new Set(
    texts.map((text, index) => (text === old[index] ? "old" : text === fresh[index] ? "new" : "half")),
  );
  if (states.has("half")) return "half";
  if (states.size === 2) return "between";
  return states.has("old") ? "untouched" : "written";
}
