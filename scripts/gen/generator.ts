/** Renders files that nobody writes by hand. */
export interface Generator {
  /** What it renders, as `gen` lists it. */
  readonly name: string;
  render(): Promise<readonly GeneratedFile[]>;
}

export interface GeneratedFile {
  /** Relative to the repository's root. */
  readonly file: string;
  readonly text: string;
}
