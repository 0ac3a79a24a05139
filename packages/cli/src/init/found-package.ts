/** A package of the project: the project itself, or one of its workspaces. */
export interface FoundPackage {
  /** Absolute. */
  readonly folder: string;
  /** All that its manifest depends on, in whatever way. */
  readonly dependencies: ReadonlySet<string>;
  /** The catalogued SDKs among them. */
  readonly sdks: readonly string[];
}
