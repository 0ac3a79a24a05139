import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import { readSlot } from "./read-slot.ts";
import type { InnermostGuard, KnownGuard } from "./site-guard.ts";

/** Whether a guard asks a person before it runs what it guards. */
export function readApproval(compiler: Compiler, { call, fact }: KnownGuard): InnermostGuard["approval"] {
  if (fact.approval === undefined) return "no";
  const value = readSlot(compiler, call, fact.approval);
  if (typeof value === "string") return value === "absent" ? "no" : "unknown";
  const bare = withoutWrapping(compiler, value);
  return compiler.is(bare, "StringLiteral") && bare.text === fact.approval.nobody ? "nobody" : "yes";
}
