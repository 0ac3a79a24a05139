import type { Compiler } from "../compiler/compiler.ts";
import { findStrayKey } from "./find-stray-key.ts";
import type { FoundCall } from "./read-calls.ts";
import { keySlots, readKey } from "./read-facts.ts";
import { readFreshKey } from "./read-fresh-key.ts";
import { readHandedKey } from "./read-handed-key.ts";
import { readSlot } from "./read-slot.ts";
import { readWritten } from "./read-written.ts";
import type { KnownGuard } from "./site-guard.ts";
import type { SiteKey } from "./site-key.ts";
import { toNear, toNearKey } from "./to-near.ts";

/** Whether a call carries a key, and whether it is any good. */
export function readSiteKey(compiler: Compiler, { call, fact }: FoundCall, guard: KnownGuard | undefined): SiteKey {
  const answer = readKey(compiler, call, fact);
  const slots = fact.key === undefined ? [] : keySlots(fact.key);
  const fresh = answer === "yes" ? toNearKey(compiler, call, readFreshKey(compiler, call, slots, guard)) : undefined;
  const written = slots.map((slot) => readWritten(compiler, readSlot(compiler, call, slot)));
  const at = written.find((value) => value !== undefined);
  return {
    answer: fresh === undefined ? answer : "unstable",
    at: toNear(compiler, call, at),
    stray: answer === "no" ? findStrayKey(compiler, call, fact) : undefined,
    fresh,
    handed: answer === "yes" ? readHandedKey(compiler, call, slots) : [],
  };
}
