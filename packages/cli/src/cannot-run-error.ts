const MARK = Symbol.for("thirdstate/CannotRunError");

/** The command cannot do its work. The message says what was found and what to do. */
export class CannotRunError extends Error {
  override readonly name = "CannotRunError";

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is CannotRunError {
    return typeof value === "object" && value !== null && MARK in value;
  }

  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }
}
