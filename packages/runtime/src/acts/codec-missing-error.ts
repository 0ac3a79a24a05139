const marker = Symbol.for("@thirdstate/runtime/CodecMissingError");

/** An act that happened is asked for again, and its value cannot be handed back. Nothing was sent. */
export class CodecMissingError extends Error {
  static {
    Object.defineProperty(this.prototype, marker, { value: true });
  }

  override readonly name = "CodecMissingError";
  /** The call whose value is missing. */
  readonly site: string;
  /** The ledger's record of the act. */
  readonly id: string;
  /** Why the value was not stored. */
  readonly reason: string;

  constructor({ site, id, reason }: { site: string; id: string; reason: string }) {
    super(
      `\`${site}\` happened and is not repeated, but its value was not stored: ${reason} ` +
        `Give the write a \`codec\` that keeps the value. Ledger record: ${id}.`,
    );
    this.site = site;
    this.id = id;
    this.reason = reason;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(error: unknown): error is CodecMissingError {
    return typeof error === "object" && error !== null && marker in error;
  }
}
