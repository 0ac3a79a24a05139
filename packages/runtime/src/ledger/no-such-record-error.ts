const MARK = Symbol.for("@thirdstate/runtime/NoSuchRecordError");

/** Evidence or a settlement names a record that this ledger does not hold. */
export class NoSuchRecordError extends Error {
  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }

  override readonly name = "NoSuchRecordError";
  /** The id that was given. */
  readonly id: string;

  constructor({ id }: { readonly id: string }) {
    super(
      `The ledger holds no record \`${id}\`. Give an id that \`listInDoubt\` shows, and open the same ledger as the process that wrote it.`,
    );
    this.id = id;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is NoSuchRecordError {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
