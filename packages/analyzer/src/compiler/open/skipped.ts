/** A file that could not be looked into, and why. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}
