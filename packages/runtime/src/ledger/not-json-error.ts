const marker: unique symbol = Symbol.for("@thirdstate/runtime.NotJsonError");

/** A value that has to be stored as JSON holds something that JSON does not keep. */
export class NotJsonError extends Error {
  override readonly name = "NotJsonError";
  readonly [marker]: true = true;
  /** Where it stands in the value, such as `order.lines[2].price`; empty for the value itself. */
  readonly path: string;
  /** What stands there: `a function`, `NaN`, `a Map`. */
  readonly found: string;

  constructor({ path, found }: { path: string; found: string }) {
    const place = path === "" ? "The value" : `\`${path}\``;
    super(
      `${place} is ${found}, which JSON does not keep. Pass plain data, or turn it into a string or a number first.`,
    );
    this.path = path;
    this.found = found;
  }

  /** Works across two copies of this package. */
  static is(error: unknown): error is NotJsonError {
    return typeof error === "object" && error !== null && marker in error;
  }
}
