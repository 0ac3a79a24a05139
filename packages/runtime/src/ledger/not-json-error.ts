const MARK = Symbol.for("@thirdstate/runtime/NotJsonError");

/** A value that has to be stored as JSON holds something that JSON does not keep. */
export class NotJsonError extends Error {
  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }

  override readonly name = "NotJsonError";
  /** Where it stands in the value, such as `order.lines[2].price`; empty for the value itself. */
  readonly path: string;
  /** What stands there: `a function`, `NaN`, `a Map`. */
  readonly found: string;

  constructor({ path, found }: { readonly path: string; readonly found: string }) {
    const place = path === "" ? "The value" : `\`${path}\``;
    super(
      `${place} is ${found}, which JSON does not keep. Pass plain data, or turn it into a string or a number first.`,
    );
    this.path = path;
    this.found = found;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is NotJsonError {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
