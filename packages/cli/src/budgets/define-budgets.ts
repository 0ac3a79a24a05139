import type { Command } from "commander";
import type { BudgetsFlags } from "./run-budgets.ts";

type Run = (metrics: string, folder: string, flags: BudgetsFlags) => Promise<void>;

/** The command `budgets` and its flags. */
export function defineBudgets(program: Command, budgets: Run): void {
  program
    .command("budgets")
    .description("Proposes a timeout for each site from recorded latency: a table and a diff, and --write to apply it.")
    .argument("<metrics>", "what a Prometheus exporter answered, or OTLP as JSON, saved to a file")
    .argument("[folder]", "the folder of a tsconfig.json, or the file itself", ".")
    .option("--write", "write the files")
    .option("--allow-dirty", "write although git could not undo it: uncommitted changes, or no repository")
    .option("--json", "print one JSON report, the diff in it")
    .addHelpText("after", help)
    .action(budgets);
}

const help = `
Exits with 0 where nothing is left, 1 where a site is left with its reason, 2 where it could not run.

  curl -o metrics.txt http://localhost:9464/metrics
  thirdstate budgets metrics.txt
  thirdstate budgets metrics.txt --write`;
