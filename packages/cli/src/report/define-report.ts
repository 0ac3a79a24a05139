import type { Command } from "commander";
import type { ReportFlags } from "./run-report.ts";

/** The command `report` and its flags. */
export function defineReport(program: Command, report: (folder: string, flags: ReportFlags) => Promise<void>): void {
  program
    .command("report")
    .description("Writes one page that shows every remote call, every tool and the chains that agents can build.")
    .argument("[folder]", "the folder of a tsconfig.json, or the file itself", ".")
    .option("--out <file>", "where the page is written", "report.html")
    .option("--json", "print the report as JSON and write no page")
    .addHelpText("after", help)
    .action(report);
}

const help = `
Exits with 0 where it is written, 2 where it could not run: what it shows fails nothing, that is for \`thirdstate check\`.

  thirdstate report apps/desk --out desk.html
  thirdstate report --json > report.json`;
