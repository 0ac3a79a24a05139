const marker = Symbol.for("@thirdstate/runtime/LedgerUnreachableError");

/** A run could not be opened, because the ledger did not answer. Nothing of it was started. */
export class LedgerUnreachableError extends Error {
  static {
    Object.defineProperty(this.prototype, marker, { value: true });
  }

  override readonly name = "LedgerUnreachableError";
  /** The run that was to be opened. */
  readonly run: string;

  constructor({ run, cause }: { run: string; cause: unknown }) {
    super(
      `Run ${JSON.stringify(run)} was not started: the ledger did not answer when the run was opened. ` +
        "Find out why from `cause`, then start it again under the same name.",
      { cause },
    );
    this.run = run;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(error: unknown): error is LedgerUnreachableError {
    return typeof error === "object" && error !== null && marker in error;
  }
}
