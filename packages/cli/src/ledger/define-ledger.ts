import { Argument, Option, type Command } from "commander";
import type { ListFlags } from "./run-ledger-list.ts";
import type { ReconcileFlags } from "./run-ledger-reconcile.ts";
import type { LedgerInitFlags, SchemaStore } from "./run-ledger-init.ts";

/** What the commands of `ledger` do. */
export interface LedgerRuns {
  readonly init: (store: SchemaStore, flags: LedgerInitFlags) => Promise<void>;
  readonly list: (flags: ListFlags) => Promise<void>;
  readonly reconcile: (id: string, flags: ReconcileFlags) => Promise<void>;
}

/** The command `ledger`: its tables, what is in doubt, and a person's word on it. */
export function defineLedger(program: Command, { init, list, reconcile }: LedgerRuns): void {
  const ledger = program
    .command("ledger")
    .description("Shows what is in doubt, and settles it by a person's word.")
    .addHelpText("after", help);
  ledger
    .command("init")
    .description("Prints the ledger's tables, for a migration.")
    .addArgument(new Argument("<store>", "the database").choices(["postgres", "sqlite"]))
    .option("--json", "print them as JSON")
    .action(init);
  const listing = ledger
    .command("list")
    .description("Lists the acts of which nobody knows whether they happened.")
    .option("--scope <name>", "only this scope's")
    .option("--run <name>", "only this run's")
    .option("--json", "print them as JSON");
  addSource(listing).action(list);
  const settling = ledger
    .command("reconcile")
    .description("Settles one act that is in doubt, by the word of a person who looked.")
    .argument("<id>", "its id, or the beginning of it that `ledger list` shows")
    .addOption(new Option("--happened", "it did happen").conflicts("notHappened"))
    .addOption(new Option("--not-happened", "it did not happen, and cannot any more").conflicts("value"))
    .addOption(
      new Option(
        "--at-once",
        "with --not-happened: count it before its time, knowing that no request can arrive",
      ).conflicts(["happened"]),
    )
    .requiredOption("--by <name>", "who looked; kept with the record")
    .option("--value <json>", "what the call returned, for whoever asks again")
    .option("--json", "print what was settled as JSON");
  addSource(settling).action(reconcile);
}

function addSource(command: Command): Command {
  return command
    .addOption(new Option("--dir <folder>", "the folder of a file ledger (default: .thirdstate)").conflicts("module"))
    .option("--module <file>", "a module that exports `ledger`, for any other ledger");
}

const help = `
Exits with 0 where it is done, 1 where nothing was settled or an alarm sounded, 2 where it could not run.

  thirdstate ledger list
  thirdstate ledger reconcile k:3fa9c1d20b7e --happened --by "Ann" --value '{"id":"ch_1"}'
  thirdstate ledger reconcile k:3fa9c1d20b7e --not-happened --by "Ann"
  thirdstate ledger init postgres > migrations/001-ledger.sql`;
