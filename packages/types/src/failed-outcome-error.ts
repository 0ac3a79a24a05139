import type { Failure } from "./failure.ts";
import { hasMark } from "./has-mark.ts";
import { toErrorOptions } from "./to-error-options.ts";

const MARK = Symbol.for("@thirdstate/types/FailedOutcomeError");

/** Thrown by `orThrow` for a call that is known not to have taken effect; `cause` is the SDK's error. */
export class FailedOutcomeError extends Error {
  override readonly name = "FailedOutcomeError";
  /** Why the call had no effect. */
  readonly failure: Failure;

  constructor(failure: Failure) {
    const how = failure.reason === "rejected" ? "was rejected" : "was not executed";
    super(
      `\`${failure.site}\` ${how} and had no effect (${failure.code}): ${failure.message}`,
      toErrorOptions(failure),
    );
    this.failure = failure;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is FailedOutcomeError {
    return hasMark(value, MARK);
  }

  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }
}
