import type { Wrap } from "@thirdstate/analyzer/edits";

/** What `wrap --json` prints. Lines and columns count from 1; `file` is relative to the folder, with `/`. */
export interface WrapReport {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly projects: readonly { readonly tsconfig: string; readonly typescript: string; readonly files: number }[];
  /** Whether the files were written. */
  readonly written: boolean;
  readonly files: readonly string[];
  /** Writes first. */
  readonly wrapped: readonly WrappedSite[];
  readonly left: readonly LeftSite[];
  /** Places in the new text that have to decide about an outcome, with `--mode outcome`. */
  readonly decisions: readonly Decision[];
  /** Lines of tests that say what a wrapped callee is called with. */
  readonly assertions: readonly Assertion[];
  /** Calls that `--max-files` left for another time. */
  readonly waiting: number;
  /** Calls that were under a guard already. */
  readonly guarded: number;
  /** Files that could not be looked into. */
  readonly skipped: readonly SkippedFile[];
  /** Sentences about how it was done: another TypeScript than the project's own. */
  readonly notes: readonly string[];
  readonly diff: string;
}

export interface SkippedFile {
  readonly file: string;
  readonly kind: "unparsed" | "unopened";
  readonly reason: string;
}

export interface SitePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The callee as written: `client.chat.completions.create`. */
  readonly call: string;
}

export interface WrappedSite extends SitePlace {
  readonly site: string;
  readonly method: Wrap["method"];
  /** By CODEOWNERS. */
  readonly owners: readonly string[];
}

/** Where a compiler asks what an undecided outcome means. */
export interface Decision {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The function that decides; empty at the top of a file. */
  readonly caller: string;
  readonly diagnostic: number;
  readonly text: string;
}

export interface Assertion {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** Whether a signal or a key was added all the same, as `--change-asserted` does; else the arguments are as before. */
  readonly changed: boolean;
}

/** A call that stays as it is, and why. */
export interface LeftSite extends SitePlace {
  readonly reason: string;
  /** The compiler's code, where its words are the reason. */
  readonly diagnostic?: number;
  /** By CODEOWNERS. */
  readonly owners: readonly string[];
}
