const MARK = Symbol.for("@thirdstate/runtime/RedisForgetsError");

interface Settings {
  readonly appendonly: string | undefined;
  readonly appendfsync: string | undefined;
}

/** The Redis server acknowledges writes that a crash of it can lose. */
export class RedisForgetsError extends Error {
  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }

  override readonly name = "RedisForgetsError";

  constructor({ appendonly, appendfsync }: Settings) {
    super(
      `The Redis server may forget what it acknowledged (appendonly ${appendonly ?? "unknown"}, appendfsync ${appendfsync ?? "unknown"}). ` +
        "Set `appendonly yes` and `appendfsync always`, or accept it with `mayForget: true` where every callee dedupes on its key.",
    );
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is RedisForgetsError {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
