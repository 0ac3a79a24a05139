import type { Branded } from "./branded.ts";
import type { Effect } from "./effect.ts";
import type { InDoubt } from "./in-doubt.ts";

/** Nobody knows whether the read was answered. Repeating it is harmless. */
export interface UnknownRead extends Branded<"read"> {
  readonly status: "unknown";
  /** What is known about the call. */
  readonly inDoubt: InDoubt;
}

/** Nobody knows whether the write took effect. It has no `status`, so that no two-valued test on a write compiles before `isUnknown`. */
export interface UnknownWrite extends Branded<"write"> {
  /** What is needed to find out. */
  readonly inDoubt: InDoubt;
}

/** The unknown outcome of an effect. */
export type Unknown<Fx extends Effect = Effect> = Fx extends "read" ? UnknownRead : UnknownWrite;
