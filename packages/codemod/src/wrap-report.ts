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
}

/** A call that stays as it is, and why. */
export interface LeftSite extends SitePlace {
  readonly reason: string;
  /** The compiler's code, where its words are the reason. */
  readonly diagnostic?: number;
}
