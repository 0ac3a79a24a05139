import type { Store } from "../store.ts";
import { LedgerFolderError } from "./ledger-folder-error.ts";

/** Stands in the place of `fileStore` where a bundler builds for a host without a disk: see `browser` in package.json. */
export function fileStore(folder: string): Store {
  throw new LedgerFolderError({ folder, reason: "no-disk" });
}
