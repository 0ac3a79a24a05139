import type { Compiler } from "../compiler/compiler.ts";
import { readNumber } from "./read-number.ts";
import { readSlot } from "./read-slot.ts";
import type { KnownGuard } from "./site-guard.ts";

/** How often a guard repeats what it guards, where it says so by a number. */
export function readGuardRetries(compiler: Compiler, { call, fact }: KnownGuard): number | undefined {
  for (const slot of fact.retries ?? []) {
    const found = readNumber(compiler, readSlot(compiler, call, slot));
    if (found !== undefined) return found;
  }
  return undefined;
}
