import type { Sdk } from "../catalog/sdk.ts";

/** What one folder's settings register, ready to be asked. */
export interface Registered {
  readonly sdks: readonly Sdk[];
  /** Packages, as imports name them. */
  readonly packages: ReadonlySet<string>;
  /** Files of the program, by their whole paths. */
  readonly files: ReadonlySet<string>;
  /** The module that `remote` is imported from. */
  readonly remote: string | undefined;
  /** What of the settings could not be used: what was found, where, how to mend it. */
  readonly problems: readonly string[];
}
