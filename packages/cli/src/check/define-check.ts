import { InvalidArgumentError, Option, type Command } from "commander";
import { readShard } from "./choose/read-shard.ts";
import { formats } from "./print/format.ts";
import type { CheckFlags } from "./run-check.ts";

/** The command `check` and its flags; those about suppressions and warnings have ESLint's names. */
export function defineCheck(program: Command, check: (folder: string, flags: CheckFlags) => Promise<void>): void {
  const command = program
    .command("check")
    .description("Reports remote calls outside guards and tools that change the world without a key.")
    .argument("[folder]", "a folder, looked into whole, or one tsconfig.json and what it references", ".")
    .addOption(new Option("--format <format>", "how findings are printed").choices(formats).default("frame"))
    .addOption(
      new Option("--preset <preset>", "which rules")
        .choices(["recommended", "strict", "untyped"])
        .default("recommended"),
    )
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .option("--require-types", "exit with 2 where packages are not installed and types tell nothing")
    .addOption(
      new Option("--max-warnings <n>", "exit with 1 where there are more; without it warnings fail nothing")
        .argParser(toCount)
        .default(-1, "any number"),
    )
    .addHelpText("after", help)
    .action(check);
  for (const option of [...partOptions(), ...suppressionOptions()]) command.addOption(option);
}

function partOptions(): readonly Option[] {
  return [
    new Option("--changed [since]", "only files that changed since a git ref, and those around them")
      .preset("HEAD")
      .conflicts(writing),
    new Option("--shard <i/n>", "only one part of n of the files, such as 2/3").argParser(readShard).conflicts(writing),
    new Option("--merge <json...>", "put the JSON of all shards together; nothing is looked into").conflicts([
      ...writing,
      "changed",
      "shard",
      "preset",
      "requireTypes",
      "suppressionsLocation",
    ]),
  ];
}

function suppressionOptions(): readonly Option[] {
  return [
    new Option("--suppress-all", "keep today's errors in the suppressions file").conflicts([
      "suppressRule",
      "pruneSuppressions",
    ]),
    new Option("--suppress-rule <rule...>", "keep those of these rules").conflicts("pruneSuppressions"),
    new Option("--prune-suppressions", "take out what is gone"),
    new Option("--pass-on-unpruned-suppressions", "do not fail over suppressions that are left"),
    new Option("--suppressions-location <file>", "the suppressions file (default: eslint-suppressions.json)"),
  ];
}

/** Flags that write the suppressions file, for which everything must have been looked into. */
const writing = ["suppressAll", "suppressRule", "pruneSuppressions"];

const help = `
Exits with 0 where nothing is found, 1 where something is, 2 where it could not run.

  thirdstate check                                         what is out there
  thirdstate check --suppress-all                          keep what is there today
  thirdstate check --changed origin/main                   a pull request
  thirdstate check --format sarif > thirdstate.sarif       code scanning
  thirdstate check --shard 1/2 --format json > 1.json      one of two machines
  thirdstate check --merge 1.json 2.json --format github   and both together`;

function toCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It is no whole number");
  return Number(text);
}
