/** A framework's way to leave a tool that is no error of its own, such as a suspension. */
export class Leaving extends Error {
  override readonly name = "Leaving";
  /** Gives the framework what it is to be given, or throws what it threw. */
  readonly leave: () => unknown;

  constructor(leave: () => unknown) {
    super("The tool was left on purpose, to be entered again. Whoever waits for its effect has to wait on.");
    this.leave = leave;
  }
}
