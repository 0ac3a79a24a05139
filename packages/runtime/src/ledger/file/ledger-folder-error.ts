const MARK = Symbol.for("@thirdstate/runtime/LedgerFolderError");

const reasons = {
  "read-only": {
    what: "cannot be written",
    how: "Give `fileLedger` a folder that this process may write and that outlives it, or use a ledger that needs no disk.",
  },
  "no-disk": {
    what: "cannot be opened: this program was built for a host without a disk",
    how: "Use a ledger in a database, such as `postgresLedger`, or `memoryLedger` where a restart may forget.",
  },
  "not-a-folder": {
    what: "is not a folder",
    how: "Give `fileLedger` the path of a folder, or of one that it can make.",
  },
  "not-local": {
    what: "is not on a local disk",
    how: "Give `fileLedger` a folder on a disk of this host: a network file system cannot promise that only one of two writers wins.",
  },
  "no-hard-links": {
    what: "lies on a file system without hard links",
    how: "Give `fileLedger` a folder on another disk of this host: a hard link is what lets only one of two writers win.",
  },
  full: {
    what: "has no room left",
    how: "Free some room on its disk; what was recorded before is safe.",
  },
} as const;

/** What is wrong with the folder. */
export type LedgerFolderReason = keyof typeof reasons;

/** The folder given to `fileLedger` cannot hold a ledger. */
export class LedgerFolderError extends Error {
  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }

  override readonly name = "LedgerFolderError";
  /** The folder as it was given. */
  readonly folder: string;
  readonly reason: LedgerFolderReason;

  constructor(at: { readonly folder: string; readonly reason: LedgerFolderReason }, options?: ErrorOptions) {
    const { what, how } = reasons[at.reason];
    super(`The ledger's folder \`${at.folder}\` ${what}. ${how}`, options);
    this.folder = at.folder;
    this.reason = at.reason;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is LedgerFolderError {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
