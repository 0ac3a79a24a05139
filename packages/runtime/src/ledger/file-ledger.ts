import { fileStore } from "./file/file-store.ts";
import { hostClock } from "./host-clock.ts";
import { ledgerOver } from "./ledger-over.ts";
import type { LedgerOptions } from "./ledger-options.ts";
import type { Ledger } from "./ledger.ts";

export interface FileLedgerOptions extends LedgerOptions {
  /** Gives the ledger's instants, in milliseconds. Default: the host's clock, kept from going back even across restarts. */
  readonly clock?: () => number;
}

/**
 * A ledger in a folder on a local disk, for any number of processes on one host; survives being killed and losing power. The folder is made
 * on first use; one that cannot be written, or that lies on a network, is refused with a `LedgerFolderError`.
 */
export function fileLedger(folder: string, { clock = hostClock(), ...options }: FileLedgerOptions = {}): Ledger {
  return ledgerOver(fileStore(folder, clock), options);
}
