import type { Node } from "../compiler/syntax.ts";
import type { FreshKey, HandedKey } from "./fresh-key.ts";

export type KeyAnswer = "yes" | "no" | "ineffective" | "unstable" | "unknown";

/** The idempotency key of a call. */
export interface SiteKey {
  readonly answer: KeyAnswer;
  /** The key as it is written, where it stands in this file; else the callee. */
  readonly at: Node;
  /** Something is called a key among the call's arguments, before the one in which it would be read. */
  readonly stray: string | undefined;
  /** Why it is `unstable`. */
  readonly fresh: FreshKey | undefined;
  /** The parts of it that functions around it were handed. */
  readonly handed: readonly HandedKey[];
}
