import type { Compiler } from "../compiler/compiler.ts";
import type { Answer, CallSite } from "./call-site.ts";
import { readSlot } from "./read-slot.ts";

/** Whether a guard is told that its callee dedupes on the guard's key. */
export function readDedupes(compiler: Compiler, guard: CallSite["guard"]): Answer {
  const slot = guard?.fact.dedupes;
  if (guard === undefined || slot === undefined) return "no";
  const value = readSlot(compiler, guard.call, slot);
  if (typeof value === "string") return value === "absent" ? "no" : "unknown";
  if (compiler.is(value, "TrueKeyword")) return "yes";
  return compiler.is(value, "FalseKeyword") ? "no" : "unknown";
}
