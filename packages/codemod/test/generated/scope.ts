import type { Choose } from "./choose.ts";

/** What may be written at a place of a program. */
export interface Scope {
  readonly choose: Choose;
  readonly isTyped: boolean;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** `ship.flag` and `ship.berth` are there. */
  readonly isNarrowed: boolean;
  /** A function that a model may call: writes count as remote calls. */
  readonly isTool: boolean;
  /** At the top of a file. */
  readonly isTop: boolean;
  /** How deep calls stand in the arguments of calls. */
  readonly depth: number;
}

/** A function inside: what is narrowed outside is not so in it. */
export function inside(scope: Scope, isAsync: boolean): Scope {
  return { ...scope, isAsync, isGenerator: false, isNarrowed: false, isTop: false };
}
