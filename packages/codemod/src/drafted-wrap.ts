import type { Wrap } from "@thirdstate/analyzer/edits";
import type { SitePlace } from "./wrap-report.ts";

/** A wrap, and nothing of the program that it was planned with. */
export interface DraftedWrap extends Pick<Wrap, "name" | "method" | "splices"> {
  readonly fileName: string;
  readonly place: SitePlace;
  /** Those of the callee's SDK. */
  readonly packages: readonly string[];
  /** The names of the wraps whose calls are made of what this one gives. */
  readonly outer: readonly string[];
}
