import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { TsconfigError, TsconfigNotFoundError } from "@thirdstate/analyzer/compiler";
import pc from "picocolors";
import { CannotRunError } from "./cannot-run-error.ts";
import { printDiff } from "./print-diff.ts";
import { printReport } from "./print-report.ts";
import { readVersion } from "./read-version.ts";
import type { WrapReport } from "./wrap-report.ts";
import { wrapProject } from "./wrap-project.ts";

interface Flags {
  readonly write?: true;
  readonly check?: true;
  readonly json?: true;
  readonly remote?: string;
  readonly allowDirty?: true;
  readonly mode?: "preserve" | "outcome";
  readonly only?: readonly string[];
  readonly maxFiles?: number;
  readonly changeAsserted?: true;
}

/** Runs the command on its own arguments and answers the exit code: 0 done, 1 something left undone, 2 could not run. */
export async function runWrap(args: readonly string[], name: string): Promise<0 | 1 | 2> {
  const command = defineCommand(name);
  try {
    command.parse(args, { from: "user" });
    const flags = command.opts<Flags>();
    const report = await wrapProject({
      folder: process.cwd(),
      paths: command.args,
      write: flags.write === true,
      allowDirty: flags.allowDirty === true,
      remote: flags.remote,
      mode: flags.mode,
      only: flags.only,
      maxFiles: flags.maxFiles,
      changeAsserted: flags.changeAsserted,
      onProgress: showProgress,
    });
    print(report, flags);
    return isDone(report, flags) ? 0 : 1;
  } catch (error) {
    return explain(error, name);
  }
}

function isDone({ left, skipped, wrapped, decisions, waiting }: WrapReport, { check }: Flags): boolean {
  if (left.length > 0 || decisions.length > 0 || waiting > 0 || skipped.some(({ kind }) => kind === "unparsed"))
    return false;
  return check !== true || wrapped.length === 0;
}

function defineCommand(name: string): Command {
  return new Command(name)
    .description("Puts every unguarded remote call, and every write that a tool reaches, under `remote`. Shows a diff.")
    .argument("[paths...]", "files and folders to look into; default: the folder's whole project")
    .option("--write", "write the files")
    .option("--allow-dirty", "write although git could not undo it: uncommitted changes, or no repository")
    .option("--check", "exit with 1 if there is anything to wrap")
    .option(
      "--remote <module>",
      "the file or module `remote` is imported from; default: the nearest remote.config.* upward",
    )
    .addOption(
      new Option("--mode <mode>", "preserve: the bare call's value and errors; outcome: callers decide, and are listed")
        .choices(["preserve", "outcome"])
        .default("preserve"),
    )
    .option(
      "--only <name>",
      "a rule, an SDK or an effect (read, write, composite); may be given several times",
      (name: string, before: readonly string[] | undefined) => [...(before ?? []), ...name.split(",")],
    )
    .option("--max-files <n>", "change at most so many files, those with writes first", readCount)
    .option("--change-asserted", "add signals and keys also to calls whose arguments a test asserts")
    .option("--json", "print one JSON report, the diff in it")
    .addHelpText("after", toHelp(name))
    .version(readVersion(), "-V, --version")
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
}

function toHelp(name: string): string {
  return `
Exits with 0 where it is done, 1 where something is left (or to wrap, with --check), 2 where it could not run.

  ${name}                              the diff; nothing is written
  ${name} src/agents --write           below a folder
  ${name} --only write --max-files 10  a batch, writes first
  ${name} --mode outcome               callers decide what unknown means`;
}

function readCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Give it a whole number from 1.");
  return number;
}

function print(report: WrapReport, { json }: Flags): void {
  if (json === true) {
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    return;
  }
  process.stdout.write(printDiff(report.diff));
  process.stderr.write(`${printReport(report)}\n`);
}

function explain(error: unknown, name: string): 0 | 2 {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof CommanderError)
    process.stderr.write(`${sentence(error.message)} Run \`${name} --help\` for what there is.\n`);
  else if (isExpected(error)) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 2;
}

function isExpected(error: unknown): error is Error {
  return CannotRunError.isInstance(error) || TsconfigError.isInstance(error) || TsconfigNotFoundError.isInstance(error);
}

/** Commander's `error: unknown option '--frob'` as a sentence. */
function sentence(message: string): string {
  const text = message.replace(/^error: /, "").replaceAll("\n", " ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.?]?$/, "")}.`;
}

/** On a person's terminal only: a pipe and CI get the report and nothing else. */
function showProgress(step: string): void {
  if (process.stderr.isTTY && process.env["CI"] === undefined) process.stderr.write(`${pc.dim(step)}\n`);
}
