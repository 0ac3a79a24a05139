import type { Store } from "../store.ts";
import { LedgerFolderError } from "./ledger-folder-error.ts";

/**
 * Stands in the place of `fileStore` where a bundler builds for a host without a disk: see `browser` in package.json. It refuses when it is
 * used, as a folder on a read-only disk does, so that a program that only observes loads and runs.
 */
export function fileStore(folder: string): Store {
  const refuse = (): Promise<never> => Promise.reject(new LedgerFolderError({ folder, reason: "no-disk" }));
  return {
    now: refuse,
    read: refuse,
    cas: refuse,
    remove: refuse,
    idents: refuse,
    noteCall: refuse,
    identOfCall: refuse,
  };
}
