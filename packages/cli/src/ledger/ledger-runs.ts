import type { ExitCode } from "../exit-code.ts";
import type { LedgerRuns } from "./define-ledger.ts";

/** The commands of `ledger`, each loaded when it is called. */
export function ledgerRuns(end: (code: ExitCode) => void): LedgerRuns {
  return {
    init: async (store, flags) => {
      const { runLedgerInit } = await import("./run-ledger-init.ts");
      end(runLedgerInit(store, flags));
    },
    list: async (flags) => {
      const { runLedgerList } = await import("./run-ledger-list.ts");
      end(await runLedgerList(flags));
    },
    reconcile: async (id, flags) => {
      const { runLedgerReconcile } = await import("./run-ledger-reconcile.ts");
      end(await runLedgerReconcile(id, flags));
    },
  };
}
