import { InvalidArgumentError, Option, type Command } from "commander";
import type { CheckFlags } from "./run-check.ts";

/** The command `check` and its flags; those about suppressions and warnings have ESLint's names. */
export function defineCheck(program: Command, check: (folder: string, flags: CheckFlags) => Promise<void>): void {
  program
    .command("check")
    .description("Reports remote calls outside guards and tools that change the world without a key.")
    .argument("[folder]", "the folder of a tsconfig.json, or the file itself", ".")
    .addOption(new Option("--format <format>", "how findings are printed").choices(["frame", "json"]).default("frame"))
    .addOption(
      new Option("--preset <preset>", "which rules")
        .choices(["recommended", "strict", "untyped"])
        .default("recommended"),
    )
    .option("--require-types", "exit with 2 where packages are not installed and types tell nothing")
    .addOption(
      new Option("--max-warnings <n>", "exit with 1 where there are more; without it warnings fail nothing")
        .argParser(toCount)
        .default(-1, "any number"),
    )
    .addOption(
      new Option("--suppress-all", "keep today's errors in the suppressions file").conflicts([
        "suppressRule",
        "pruneSuppressions",
      ]),
    )
    .addOption(new Option("--suppress-rule <rule...>", "keep those of these rules").conflicts("pruneSuppressions"))
    .addOption(new Option("--prune-suppressions", "take out what is gone"))
    .option("--pass-on-unpruned-suppressions", "do not fail over suppressions that are left")
    .option("--suppressions-location <file>", "the suppressions file (default: eslint-suppressions.json)")
    .action(check);
}

function toCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It is no whole number");
  return Number(text);
}
