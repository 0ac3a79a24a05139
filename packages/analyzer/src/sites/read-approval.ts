import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { ApprovalAnswer, CallSite } from "./call-site.ts";
import { readSlot } from "./read-slot.ts";

/** Whether a guard asks a person before it runs what it guards. */
export function readApproval(compiler: Compiler, guard: CallSite["guard"]): ApprovalAnswer {
  const slot = guard?.fact.approval;
  if (guard === undefined || slot === undefined) return "no";
  const value = readSlot(compiler, guard.call, slot);
  if (typeof value === "string") return value === "absent" ? "no" : "unknown";
  const bare = withoutWrapping(compiler, value);
  return compiler.is(bare, "StringLiteral") && bare.text === slot.nobody ? "nobody" : "yes";
}
