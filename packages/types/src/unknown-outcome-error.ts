import { hasMark } from "./has-mark.ts";
import type { InDoubt } from "./in-doubt.ts";
import { toErrorOptions } from "./to-error-options.ts";

const MARK = Symbol.for("@thirdstate/types/UnknownOutcomeError");

/** Thrown where an outcome that nobody knows was asked to throw; the call may have taken effect. `cause` is the SDK's error. */
export class UnknownOutcomeError extends Error {
  override readonly name = "UnknownOutcomeError";
  /** What is needed to find out. */
  readonly inDoubt: InDoubt;

  constructor(inDoubt: InDoubt) {
    const record = inDoubt.id === undefined ? "" : ` Ledger record: ${inDoubt.id}.`;
    super(
      `Nobody knows whether \`${inDoubt.site}\` took effect (${inDoubt.reason}, attempts: ${inDoubt.attempts}). ` +
        `Find out before it is repeated or reported as failed.${record}`,
      toErrorOptions(inDoubt),
    );
    this.inDoubt = inDoubt;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is UnknownOutcomeError {
    return hasMark(value, MARK);
  }

  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }
}
