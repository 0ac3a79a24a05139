import type { Compiler } from "../compiler/compiler.ts";
import type { CallSite } from "./call-site.ts";
import { readNumber } from "./read-number.ts";
import { readSlot } from "./read-slot.ts";

/** How often a guard repeats what it guards, where it says so by a number. */
export function readGuardRetries(compiler: Compiler, guard: CallSite["guard"]): number | undefined {
  if (guard === undefined) return undefined;
  for (const slot of guard.fact.retries ?? []) {
    const found = readNumber(compiler, readSlot(compiler, guard.call, slot));
    if (found !== undefined) return found;
  }
  return undefined;
}
