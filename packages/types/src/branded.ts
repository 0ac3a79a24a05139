import type { Effect } from "./effect.ts";

/** Registered, so that two copies of this package know each other's outcomes at run time. Its type stays unique to each copy. */
export const OUTCOME: unique symbol = Symbol.for("@thirdstate/types/outcome");

/** What every outcome carries and nobody else can: the symbol for the effect, the seal against spreads. */
export interface Branded<out Fx extends Effect> extends Sealed {
  readonly [OUTCOME]: Fx;
}

/** Ambient, emits nothing. A unique symbol alone is forged by a spread; a private name is not. */
declare abstract class Sealed {
  #outcome: never;
}
