const MARK = Symbol.for("@thirdstate/runtime/SealedValueError");

/** A record's values are encrypted, and this ledger was opened without `encrypt`. */
export class SealedValueError extends Error {
  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }

  override readonly name = "SealedValueError";
  /** The record. */
  readonly id: string;

  constructor({ id }: { readonly id: string }) {
    super(
      `The ledger's record \`${id}\` is encrypted. Open the ledger with the same \`encrypt\` as the process that wrote it.`,
    );
    this.id = id;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is SealedValueError {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
