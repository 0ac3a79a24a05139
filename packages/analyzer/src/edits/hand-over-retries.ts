import type { Compiler } from "../compiler/compiler.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { Filling } from "./fill-slots.ts";
import { findPlace } from "./find-place.ts";
import { readText } from "./walk.ts";

/**
 * What becomes of the SDK's own retries: `handed` to the runtime at their slot, `none` to hand over, or `kept`, because
 * where they are set is not to be seen from the call; then the runtime must not repeat on top of them.
 */
export type Retries =
  { readonly are: "handed"; readonly filling: (name: string) => Filling } | { readonly are: "none" | "kept" };

export function handOverRetries(compiler: Compiler, site: CallSite): Retries {
  const fact = site.fact.retries;
  if (fact === undefined) return { are: "none" };
  if (fact.on === "client") return { are: "kept" };
  const place = findPlace(compiler, site.call, fact);
  if (place.at === "object" && !isNothing(readText(compiler, site.file, place.object))) return { are: "kept" };
  if (place.at === "hidden" || (place.at === "literal" && place.open)) return { are: "kept" };
  if (place.at === "value" && readText(compiler, site.file, place.value) === String(fact.off)) return { are: "none" };
  return {
    are: "handed",
    filling: (name) => ({
      slot: fact,
      value: `${name}(${fact.preset})`,
      existing: { before: `${name}(`, after: ")" },
    }),
  };
}

function isNothing(text: string): boolean {
  return text === "undefined" || text === "null";
}
