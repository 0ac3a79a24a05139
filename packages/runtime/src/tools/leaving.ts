/** A framework's way to leave a tool that is no error of its own, such as a suspension. What the framework is to be given comes along. */
export class Leaving extends Error {
  override readonly name = "Leaving";
  readonly value: unknown;

  constructor(value: unknown) {
    super("The tool was left on purpose, to be entered again. Whoever waits for its effect has to wait on.");
    this.value = value;
  }
}
