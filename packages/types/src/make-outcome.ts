import { type Branded, OUTCOME } from "./branded.ts";
import type { Effect } from "./effect.ts";
import type { Failure } from "./failure.ts";
import type { InDoubt } from "./in-doubt.ts";
import type { Failed, Settled, Succeeded } from "./settled.ts";
import { toOutcomeJson } from "./to-outcome-json.ts";
import type { Unknown, UnknownRead, UnknownWrite } from "./unknown.ts";

export function succeeded<Fx extends Effect, T>(effect: Fx, value: T, replayed: boolean): Succeeded<T, Fx> {
  const shape = { status: "succeeded", value, replayed } as const;
  brand(shape, effect);
  return shape;
}

export function failed<Fx extends Effect, E extends Failure>(effect: Fx, error: E): Failed<E, Fx> {
  const shape = { status: "failed", error } as const;
  brand(shape, effect);
  return shape;
}

export function unknown<Fx extends Effect>(effect: Fx, inDoubt: InDoubt): Unknown<Fx>;
export function unknown(effect: Effect, inDoubt: InDoubt): Unknown {
  return effect === "read" ? unknownRead(inDoubt) : unknownWrite(inDoubt);
}

function unknownRead(inDoubt: InDoubt): UnknownRead {
  const shape = { status: "unknown", inDoubt } as const;
  brand(shape, "read");
  return shape;
}

function unknownWrite(inDoubt: InDoubt): UnknownWrite {
  const shape = { inDoubt };
  brand(shape, "write");
  return shape;
}

/** Not enumerable, so that a spread, a clone or a deep comparison sees plain data and no brand. */
function brand<Fx extends Effect>(shape: object, effect: Fx): asserts shape is Branded<Fx> {
  Object.defineProperty(shape, OUTCOME, { value: effect });
  Object.defineProperty(shape, "toJSON", { value: toJSON });
}

function toJSON(this: Settled<unknown> | Unknown): unknown {
  return toOutcomeJson(this);
}
