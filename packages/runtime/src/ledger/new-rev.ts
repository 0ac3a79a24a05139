import { randomInt } from "node:crypto";

/**
 * A revision that no other writer makes. So a write that may or may not have arrived can be made again, and an ident that was forgotten and
 * begun anew is not taken for the old one.
 */
export function newRev(): number {
  return randomInt(1, 2 ** 48 - 1);
}
