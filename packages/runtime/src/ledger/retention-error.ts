const MARK = Symbol.for("@thirdstate/runtime/RetentionError");

/** A ledger was told to forget so soon that a callee may still remember the keys. */
export class RetentionError extends Error {
  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }

  override readonly name = "RetentionError";
  /** What was given, in milliseconds. */
  readonly retentionMs: number;

  constructor({ retentionMs }: { readonly retentionMs: number }) {
    super(
      `A ledger's retention of ${retentionMs} ms is shorter than a day. Give at least "24h": providers remember idempotency keys that long.`,
    );
    this.retentionMs = retentionMs;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is RetentionError {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
