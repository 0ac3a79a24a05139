const MARK = Symbol.for("@thirdstate/analyzer/TsconfigError");

/** A tsconfig that cannot be read, or that names no files. */
export class TsconfigError extends Error {
  override readonly name = "TsconfigError";
  readonly path: string;
  /** The compiler's own words. */
  readonly reason: string;
  /** Line and column, from 1, where the compiler stumbled over one. */
  readonly place: string | undefined;

  constructor(path: string, reason: string, place?: string) {
    const where = place === undefined ? path : `${path}:${place}`;
    super(`${where} cannot be used: ${reason} Mend it until \`npx tsc --showConfig -p ${path}\` prints it.`);
    this.path = path;
    this.reason = reason;
    this.place = place;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is TsconfigError {
    return typeof value === "object" && value !== null && MARK in value;
  }

  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }
}
