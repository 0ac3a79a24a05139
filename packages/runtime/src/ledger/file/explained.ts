import { LedgerFolderError, type LedgerFolderReason } from "./ledger-folder-error.ts";
import { codeOf } from "./system-error.ts";

/** The sentence for a person behind a refusal of the system; any other error as it is. */
export function explained(folder: string, error: unknown): unknown {
  const reason = refusals.get(codeOf(error) ?? "");
  return reason === undefined ? error : new LedgerFolderError({ folder, reason }, { cause: error });
}

const refusals: ReadonlyMap<string, LedgerFolderReason> = new Map([
  ["EROFS", "read-only"],
  ["EACCES", "read-only"],
  ["EPERM", "read-only"],
  ["ENOTDIR", "not-a-folder"],
  ["EEXIST", "not-a-folder"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
]);
