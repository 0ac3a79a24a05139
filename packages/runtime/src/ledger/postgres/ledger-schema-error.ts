const MARK = Symbol.for("@thirdstate/runtime/LedgerSchemaError");

/** The database does not have the ledger's tables. */
export class LedgerSchemaError extends Error {
  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }

  override readonly name = "LedgerSchemaError";

  constructor(options?: ErrorOptions) {
    super(
      "The database has no table `thirdstate_ledger`. Run what `thirdstate ledger init postgres` prints in a migration, or find the tables by `search_path`.",
      options,
    );
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is LedgerSchemaError {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
