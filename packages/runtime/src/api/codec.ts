import type { Json } from "../ledger/canonical-json.ts";

/** Stores what JSON alone does not keep (a Date, a class, a Map), so that a replay hands back the same. */
export interface Codec<T> {
  encode: (value: T) => Json;
  decode: (stored: Json) => T;
}
