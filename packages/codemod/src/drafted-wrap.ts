import type { Wrap } from "@thirdstate/analyzer/edits";
import type { Assertion } from "./find-assertions.ts";
import type { SitePlace } from "./wrap-report.ts";

/** A wrap, and nothing of the program that it was planned with. */
export interface DraftedWrap extends Pick<Wrap, "name" | "method" | "splices" | "argumentsAre"> {
  readonly fileName: string;
  readonly place: SitePlace;
  /** The names of the wraps whose calls are made of what this one gives. */
  readonly outer: readonly string[];
  /** Lines of tests that say what the callee is called with. */
  readonly assertions: readonly Assertion[];
}
