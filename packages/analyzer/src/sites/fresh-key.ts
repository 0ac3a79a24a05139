import type { Node } from "../compiler/syntax.ts";
import type { Fresh } from "./find-fresh.ts";
import type { Handed } from "./read-handed.ts";

/** A key that is new each time its call is asked for. */
export interface FreshKey extends Pick<Fresh, "from" | "source"> {
  /** The key as it is written, where a finding points. */
  readonly at: Node;
  /** Made inside the closure of a guard that hands a key to it. */
  readonly perAttempt: boolean;
}

/** A part of a key, taken from what a function was handed. */
export interface HandedKey extends Handed {
  readonly at: Node;
  readonly source: string;
}
