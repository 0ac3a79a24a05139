import type { Compiler } from "../compiler/compiler.ts";
import type { Answer } from "./answer.ts";
import { readSlot } from "./read-slot.ts";
import type { KnownGuard } from "./site-guard.ts";

/** Whether a guard is told that its callee dedupes on the guard's key. */
export function readDedupes(compiler: Compiler, { call, fact }: KnownGuard): Answer {
  if (fact.dedupes === undefined) return "no";
  const value = readSlot(compiler, call, fact.dedupes);
  if (typeof value === "string") return value === "absent" ? "no" : "unknown";
  if (compiler.is(value, "TrueKeyword")) return "yes";
  return compiler.is(value, "FalseKeyword") ? "no" : "unknown";
}
