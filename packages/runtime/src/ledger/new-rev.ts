/**
 * A revision that no other writer makes. So a write that may or may not have arrived can be made again, and an ident that was forgotten and
 * begun anew is not taken for the old one.
 */
export function newRev(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high % HALF) * 2 ** 32 + low + 1;
}

/** 48 bits: the rest of a double's 53 leaves room for whatever a driver makes of it. */
const HALF = 2 ** 16;
