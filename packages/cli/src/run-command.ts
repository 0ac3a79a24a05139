import { Command, CommanderError } from "commander";
import { defineBudgets } from "./budgets/define-budgets.ts";
import type { BudgetsFlags } from "./budgets/run-budgets.ts";
import { defineCheck } from "./check/define-check.ts";
import type { CheckFlags } from "./check/run-check.ts";
import type { InitFlags } from "./init/run-init.ts";
import { defineLedger, type LedgerRuns } from "./ledger/define-ledger.ts";
import { ledgerRuns } from "./ledger/ledger-runs.ts";
import { defineReport } from "./report/define-report.ts";
import type { ReportFlags } from "./report/run-report.ts";
import type { ExitCode } from "./exit-code.ts";
import { explainError } from "./explain-error.ts";
import { readVersion } from "./read-version.ts";

/** Runs the command line and answers its exit code. What a command needs is loaded when it is called. */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  const wrapArgs = toWrapArgs(args);
  if (wrapArgs !== undefined) {
    const { runWrap } = await import("@thirdstate/codemod");
    return await runWrap(wrapArgs, "thirdstate wrap");
  }
  let code: ExitCode = 0;
  const program = defineProgram({
    check: async (folder, flags) => {
      const { runCheck } = await import("./check/run-check.ts");
      code = runCheck(folder, flags);
    },
    init: async (folder, flags) => {
      const { runInit } = await import("./init/run-init.ts");
      code = await runInit(folder, flags);
    },
    report: async (folder, flags) => {
      const { runReport } = await import("./report/run-report.ts");
      code = runReport(folder, flags);
    },
    budgets: async (metrics, folder, flags) => {
      const { runBudgets } = await import("./budgets/run-budgets.ts");
      code = await runBudgets(metrics, folder, flags);
    },
    ledger: ledgerRuns((ended) => void (code = ended)),
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    return explainError(error, nameCommand(program, args));
  }
}

/** `wrap` has a program of its own, and help of its own. */
function toWrapArgs([first, ...others]: readonly string[]): readonly string[] | undefined {
  if (first === "wrap") return others;
  return first === "help" && others[0] === "wrap" ? ["--help"] : undefined;
}

/** The command that the arguments name, as deep as they do. */
function nameCommand(command: Command, [first, ...others]: readonly string[]): string {
  const inner = command.commands.find((each) => each.name() === first);
  return inner === undefined ? command.name() : `${command.name()} ${nameCommand(inner, others)}`;
}

interface Runs {
  readonly check: (folder: string, flags: CheckFlags) => Promise<void>;
  readonly init: (folder: string, flags: InitFlags) => Promise<void>;
  readonly report: (folder: string, flags: ReportFlags) => Promise<void>;
  readonly budgets: (metrics: string, folder: string, flags: BudgetsFlags) => Promise<void>;
  readonly ledger: LedgerRuns;
}

function defineProgram({ check, init, report, budgets, ledger }: Runs): Command {
  const program = new Command("thirdstate")
    .description("Finds remote calls of models, agents and tools, and puts them under guards.")
    .version(readVersion(), "-V, --version")
    .configureOutput({ outputError: () => undefined })
    .addHelpText("after", help)
    .exitOverride();
  program
    .command("init")
    .description("Writes remote.config, the lint block and a CI step, and installs what they need, after showing them.")
    .argument("[folder]", "the folder of the project's package.json", ".")
    .option("--dry-run", "show it and write nothing")
    .option("--yes", "write it without asking")
    .option("--no-install", "leave the packages to you")
    .option("--json", "print the plan as JSON, and write it without asking")
    .addHelpText("after", initHelp)
    .action(init);
  defineCheck(program, check);
  program
    .command("wrap")
    .description("Puts unguarded calls under `remote`: a diff, and --write to apply it.")
    .usage("[options] [paths...]")
    .argument("[paths...]", "files and folders; default: the whole project");
  defineReport(program, report);
  defineBudgets(program, budgets);
  defineLedger(program, ledger);
  return program;
}

const help = `
  thirdstate init               once, in the folder of the package.json
  thirdstate check              what is out there
  thirdstate wrap               the diff that mends it
  thirdstate <command> --help   flags and examples of each`;

const initHelp = `
Exits with 0 where it is done, 1 where something was left undone, 2 where it could not run. A second run writes nothing.

  thirdstate init --dry-run     what it would write
  thirdstate init --no-install  write it, and say what to install`;
