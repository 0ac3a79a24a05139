import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { calleeName } from "../compiler/names.ts";
import type { CallLike, Node } from "../compiler/syntax.ts";
import type { CallSite } from "./call-site.ts";
import { findStrayKey } from "./find-stray-key.ts";
import type { FreshKey } from "./fresh-key.ts";
import type { FoundCall } from "./read-calls.ts";
import { keySlots, readKey } from "./read-facts.ts";
import { readFreshIdentity, readFreshKey } from "./read-fresh-key.ts";
import { readHandedKey } from "./read-handed-key.ts";
import { readSlot } from "./read-slot.ts";
import { readWritten } from "./read-written.ts";

type KeyFacts = Pick<CallSite, "key" | "keyAt" | "strayKey" | "freshKey" | "handedKey" | "freshIdentity">;

/** Whether a call carries a key, and whether it is any good. */
export function readKeyFacts(compiler: Compiler, { call, fact }: FoundCall, guard: CallSite["guard"]): KeyFacts {
  const key = readKey(compiler, call, fact);
  const slots = fact.key === undefined ? [] : keySlots(fact.key);
  const freshKey = key === "yes" ? toNear(compiler, call, readFreshKey(compiler, call, slots, guard)) : undefined;
  const written = slots.map((slot) => readWritten(compiler, readSlot(compiler, call, slot)));
  return {
    key: freshKey === undefined ? key : "unstable",
    keyAt: toNearNode(
      compiler,
      call,
      written.find((value) => value !== undefined),
    ),
    strayKey: key === "no" ? findStrayKey(compiler, call, fact) : undefined,
    freshKey,
    handedKey: key === "yes" ? readHandedKey(compiler, call, slots) : [],
    freshIdentity: toNear(compiler, call, readFreshIdentity(compiler, guard)),
  };
}

/** A finding points into its own file. */
function toNear(compiler: Compiler, call: CallLike, key: FreshKey | undefined): FreshKey | undefined {
  return key === undefined ? undefined : { ...key, at: toNearNode(compiler, call, key.at) };
}

function toNearNode(compiler: Compiler, call: CallLike, at: Node | undefined): Node {
  const callee = calleeName(compiler, call.expression) ?? call.expression;
  return at !== undefined && fileOf(at) === fileOf(call) ? at : callee;
}
