import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { confirm, isCancel } from "@clack/prompts";
import { CannotRunError } from "../cannot-run-error.ts";
import type { ExitCode } from "../exit-code.ts";
import { describeUndo } from "./describe-undo.ts";
import { installPackages } from "./install-packages.ts";
import { planInit, type Planned } from "./plan-init.ts";
import { printPlan, toCommand } from "./print-plan.ts";
import { writeChanges } from "./write-changes.ts";

export interface InitFlags {
  readonly dryRun?: true;
  readonly yes?: true;
  readonly json?: true;
  /** False with `--no-install`. */
  readonly install: boolean;
}

/** Shows what the project lacks, then writes it. On a terminal it asks first, unless `--yes` was given. */
export async function runInit(path: string, flags: InitFlags): Promise<ExitCode> {
  const folder = resolve(path);
  if (!existsSync(folder)) throw new CannotRunError(`${folder} does not exist. Name the project's folder.`);
  const plan = await planInit(folder);
  process.stdout.write(`${flags.json === true ? toJson(folder, plan) : printPlan(folder, plan)}\n`);
  if (plan.changes.length === 0 && plan.installs.length === 0) return say("Everything is there already.");
  if (flags.dryRun === true) return say("Nothing was written: leave --dry-run out to write it.");
  if (!(await isWanted(plan, flags))) {
    say("Nothing was written.");
    return 1;
  }
  const undo = await describeUndo(plan.changes);
  await writeChanges(plan.changes);
  if (plan.changes.length > 0) say(`Written. ${undo}`);
  return finish(plan, flags);
}

function finish({ installs }: Planned, { install }: InitFlags): ExitCode {
  const failed = install ? installPackages(installs) : installs;
  for (const each of failed) say(`Run in ${each.folder}: ${toCommand(each)}`);
  if (install && failed.length > 0) return 1;
  return say("Next: `npx thirdstate check` shows what is out there, `npx thirdstate wrap` the diff that mends it.");
}

/** Nobody is asked where nobody could answer. */
async function isWanted({ installs }: Planned, { yes, json, install }: InitFlags): Promise<boolean> {
  if (yes === true || json === true || !process.stdin.isTTY || !process.stdout.isTTY) return true;
  const willInstall = install && installs.length > 0;
  const answer = await confirm({ message: willInstall ? "Write this, and install the packages?" : "Write this?" });
  return !isCancel(answer) && answer;
}

function toJson(folder: string, { callers, changes, installs, advice }: Planned): string {
  const nameOf = (file: string): string => relative(folder, file).replaceAll("\\", "/") || ".";
  const report = {
    version: 1,
    packages: callers.map((each) => ({ folder: nameOf(each.folder), sdks: each.sdks })),
    files: changes.map(({ fileName, before, after }) => ({
      file: nameOf(fileName),
      kind: before === undefined ? "new" : "changed",
      text: after,
    })),
    installs: installs.map((each) => ({ folder: nameOf(each.folder), command: toCommand(each) })),
    advice,
  };
  return JSON.stringify(report, undefined, 2);
}

function say(sentence: string): 0 {
  process.stderr.write(`${sentence}\n`);
  return 0;
}
