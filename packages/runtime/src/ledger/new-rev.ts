/**
 * A revision that no other writer makes. So a write that may or may not have arrived can be made again, and an ident that was forgotten and
 * begun anew is not taken for the old one.
 */
export function newRev(): number {
  return Number.parseInt(crypto.randomUUID().replace("-", "").slice(0, RANDOM_DIGITS), 16) + 1;
}

/** 48 bits, all of them random: the rest of a double's 53 leaves room for whatever a driver makes of it. Hosts draw UUIDs by the hundred. */
const RANDOM_DIGITS = 12;
