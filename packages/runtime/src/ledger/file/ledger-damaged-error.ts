const MARK = Symbol.for("@thirdstate/runtime/LedgerDamagedError");

/** A file in the ledger's folder is not what a ledger of this version wrote there. */
export class LedgerDamagedError extends Error {
  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }

  override readonly name = "LedgerDamagedError";
  readonly file: string;

  constructor(at: { readonly file: string; readonly found: string }, options?: ErrorOptions) {
    super(
      `The ledger's file \`${at.file}\` ${at.found}. Restore its folder, or move the folder away after somebody looked at what the provider did.`,
      options,
    );
    this.file = at.file;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is LedgerDamagedError {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
