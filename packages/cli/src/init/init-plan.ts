/** A file that `init` would write. */
export interface InitChange {
  /** Absolute. */
  readonly fileName: string;
  /** Undefined: the file is not there yet. */
  readonly before: string | undefined;
  readonly after: string;
}

/** What `init` would do. Nothing in it: everything is there already. */
export interface InitPlan {
  readonly changes: readonly InitChange[];
  /** Packages to install, with the command that installs them. */
  readonly installs: readonly Install[];
  /** What a person has to do by hand, in sentences. */
  readonly advice: readonly string[];
}

export interface Install {
  /** The folder of the package that gets them. */
  readonly folder: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** A part of the plan. */
export type InitStep = Partial<InitPlan>;
