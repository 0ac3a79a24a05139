import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import { readChain } from "./chains.ts";
import { findPlace, type Place } from "./find-place.ts";
import type { Filling } from "./fill-slots.ts";
import { readText } from "./walk.ts";

/** How a call's signal reaches it once the runtime stands between. */
export interface PassedSignal {
  readonly filling: (name: string) => Filling;
  /** The caller's own signal, as text that is handed to the runtime, which aborts for either reason. */
  readonly caller: string | undefined;
  /** The node that meant the caller's signal. */
  readonly replaced: Node | undefined;
}

/** Undefined where the SDK takes no signal. */
export function passSignal(compiler: Compiler, site: CallSite): PassedSignal | { readonly reason: string } | undefined {
  const slot = site.fact.signal;
  if (slot === undefined) return undefined;
  const place = findPlace(compiler, site.call, slot);
  const caller = findCaller(compiler, site, place);
  if (caller === "hidden") return { reason: "Whether its options carry a signal already is not known." };
  const replaceable = place.at === "value" && readChain(compiler, place.value) !== undefined;
  return {
    filling: (name) => ({
      slot,
      value: name,
      existing: replaceable ? "replace" : { before: `AbortSignal.any([${name}, `, after: "])" },
    }),
    caller,
    replaced: place.at === "value" ? place.value : undefined,
  };
}

/** Text that leads to the caller's signal; `hidden` where one may be there that no text leads to. */
function findCaller(compiler: Compiler, site: CallSite, place: Place): string | "hidden" | undefined {
  if (place.at === "value") {
    const text = readText(compiler, site.file, place.value);
    return readChain(compiler, place.value) === undefined || text === "undefined" ? undefined : text;
  }
  if (site.signal !== "unknown" || (place.at !== "object" && place.at !== "literal")) return undefined;
  const holder = findHolder(compiler, place);
  const name = place.rest.length === 1 ? place.rest[0] : undefined;
  if (holder === undefined || name === undefined) return "hidden";
  return `${readText(compiler, site.file, holder)}?.${name} ?? undefined`;
}

/** The one name that may stand for a signal among other options. */
function findHolder(compiler: Compiler, place: Extract<Place, { at: "object" | "literal" }>): Node | undefined {
  if (place.at === "object") return readChain(compiler, place.object)?.node;
  const spreads = place.literal.properties.filter((property) => compiler.is(property, "SpreadAssignment"));
  const [spread] = spreads;
  return spread === undefined || spreads.length > 1 ? undefined : readChain(compiler, spread.expression)?.node;
}
