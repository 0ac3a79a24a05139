const marker: unique symbol = Symbol.for("@thirdstate/runtime.LedgerUnreachableError");

/** A run could not be opened, because the ledger did not answer. Nothing of it was started. */
export class LedgerUnreachableError extends Error {
  override readonly name = "LedgerUnreachableError";
  readonly [marker]: true = true;
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

  /** Works across two copies of this package. */
  static is(error: unknown): error is LedgerUnreachableError {
    return typeof error === "object" && error !== null && marker in error;
  }
}
