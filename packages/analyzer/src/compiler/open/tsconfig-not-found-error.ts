const MARK = Symbol.for("@thirdstate/analyzer/TsconfigNotFoundError");

/** There is nothing that says which files make up the project. */
export class TsconfigNotFoundError extends Error {
  override readonly name = "TsconfigNotFoundError";
  readonly path: string;

  constructor(path: string) {
    super(
      `No tsconfig.json was found at ${path}. Name a folder that holds one, or the file itself, or add one with \`npx tsc --init\`.`,
    );
    this.path = path;
  }

  /** Like `instanceof`, and also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is TsconfigNotFoundError {
    return typeof value === "object" && value !== null && MARK in value;
  }

  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
  }
}
