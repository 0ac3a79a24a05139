import { hostClock } from "./host-clock.ts";
import { ledgerOver } from "./ledger-over.ts";
import type { LedgerOptions } from "./ledger-options.ts";
import type { Ledger } from "./ledger.ts";
import { memoryStore } from "./memory-store.ts";

export interface MemoryLedgerOptions extends LedgerOptions {
  /** Gives the ledger's instants, in milliseconds; must not go back. Default: the host's clock. */
  readonly clock?: () => number;
}

/** A ledger that ends with the process: for tests, and for writes that nobody asks for again after a crash. */
export function memoryLedger({ clock = hostClock(), ...options }: MemoryLedgerOptions = {}): Ledger {
  return ledgerOver(memoryStore(clock), options);
}
