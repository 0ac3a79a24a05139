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
export function passSignal(
  compiler: Compiler,
  site: CallSite,
  hoisted: ReadonlyMap<Node, string>,
): PassedSignal | { readonly reason: string } | undefined {
  const slot = site.fact.signal;
  if (slot === undefined) return undefined;
  const place = findPlace(compiler, site.call, slot);
  const found = findCaller(compiler, site, place, hoisted);
  if (found === "hidden") return { reason: "Whether its options carry a signal already is not known." };
  const isController = slot.form === "controller";
  const caller =
    found !== undefined && isController
      ? found.replace(/( \?\? undefined)?$/, place.at === "value" ? ".signal" : "?.signal")
      : found;
  const replaceable = place.at === "value" && (isController || readChain(compiler, place.value) !== undefined);
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
function findCaller(
  compiler: Compiler,
  site: CallSite,
  place: Place,
  hoisted: ReadonlyMap<Node, string>,
): string | "hidden" | undefined {
  if (place.at === "value") {
    const text = readText(compiler, site.file, place.value);
    return readChain(compiler, place.value) === undefined || text === "undefined" ? undefined : text;
  }
  const holders = findHolders(compiler, site, place);
  if (holders.length === 0 || (place.at !== "object" && place.at !== "literal")) return undefined;
  const name = place.rest.length === 1 ? place.rest[0] : undefined;
  const texts = holders.map(
    (node) => hoisted.get(node) ?? (readChain(compiler, node) && readText(compiler, site.file, node)),
  );
  if (name === undefined || texts.includes(undefined)) return "hidden";
  return `${texts.map((text) => `${text ?? ""}?.${name}`).join(" ?? ")} ?? undefined`;
}

/** What may hold a signal among other options, the one that wins first. */
function findHolders(compiler: Compiler, site: CallSite, place: Place): readonly Node[] {
  if (site.signal !== "unknown") return [];
  if (place.at === "object") return [place.object];
  if (place.at !== "literal") return [];
  const spreads = place.literal.properties.filter((property) => compiler.is(property, "SpreadAssignment"));
  return spreads.map(({ expression }) => expression).reverse();
}

/** Values that have to get a name, so that the signal that they may hold can be told to the runtime. */
export function findUnnamedHolders(compiler: Compiler, site: CallSite): readonly Node[] {
  const slot = site.fact.signal;
  if (slot === undefined || slot.path.length === 0) return [];
  const holders = findHolders(compiler, site, findPlace(compiler, site.call, slot));
  return holders.filter((node) => readChain(compiler, node) === undefined);
}
