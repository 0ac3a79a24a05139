import type { FailedAttempt } from "./failed-attempt.ts";

/** Carries an attempt past cockatiel's breaker, which takes every value for a success or a failure. */
export class Unjudged extends Error {
  override readonly name = "Unjudged";
  readonly tried: FailedAttempt;

  constructor(tried: FailedAttempt) {
    super("The caller left before the callee could answer.");
    this.tried = tried;
  }
}
