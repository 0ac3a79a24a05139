import { hasMark } from "./has-mark.ts";

const MARK = Symbol.for("@thirdstate/types/InvalidOutcomeError");

/** `Outcome.parse` was given something that is not the JSON of an outcome. */
export class InvalidOutcomeError extends Error {
  override readonly name = "InvalidOutcomeError";
  /** Where it stands, such as `"inDoubt.site"`; empty for the whole value. */
  readonly path: string;
  /** What should stand there. */
  readonly expected: string;
  /** What stands there, by its kind: `"null"`, `"a number"`. */
  readonly found: string;

  constructor(
    at: { readonly path: string; readonly expected: string; readonly found: string },
    options?: ErrorOptions,
  ) {
    const place = at.path === "" ? "the value" : `\`${at.path}\``;
    super(
      `Not the JSON of an outcome: ${place} is ${at.found} instead of ${at.expected}. ` +
        "Pass what JSON.parse returns for a text that JSON.stringify(outcome) wrote.",
      options,
    );
    this.path = at.path;
    this.expected = at.expected;
    this.found = at.found;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is InvalidOutcomeError {
    return hasMark(value, MARK);
  }

  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }
}
