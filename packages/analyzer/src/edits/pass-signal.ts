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
export function passSignal(compiler: Compiler, site: CallSite): PassedSignal | undefined {
  const slot = site.fact.signal;
  if (slot === undefined) return undefined;
  const place = findPlace(compiler, site.call, slot);
  const replaceable = place.at === "value" && readChain(compiler, place.value) !== undefined;
  return {
    filling: (name) => ({
      slot,
      value: name,
      existing: replaceable ? "replace" : { before: `AbortSignal.any([${name}, `, after: "])" },
    }),
    caller: findCaller(compiler, site, place),
    replaced: place.at === "value" ? place.value : undefined,
  };
}

function findCaller(compiler: Compiler, site: CallSite, place: Place): string | undefined {
  if (place.at === "value") {
    const text = readText(compiler, site.file, place.value);
    return readChain(compiler, place.value) === undefined || text === "undefined" ? undefined : text;
  }
  const name = place.at === "object" || place.at === "literal" ? place.rest.at(-1) : undefined;
  if (name === undefined || (place.at === "literal" && place.rest.length > 1)) return undefined;
  const holder = findHolder(compiler, place);
  if (holder === undefined || isLiteralWithout(compiler, holder, name)) return undefined;
  return `${readText(compiler, site.file, holder)}?.${name} ?? undefined`;
}

/** The variable that may hold a signal among other options. */
function findHolder(compiler: Compiler, place: Place): Node | undefined {
  if (place.at === "object") return readName(compiler, place.object);
  if (place.at !== "literal") return undefined;
  const spreads = place.literal.properties.flatMap((property) =>
    compiler.is(property, "SpreadAssignment") ? [property.expression] : [],
  );
  return spreads.map((spread) => readName(compiler, spread)).find((holder) => holder !== undefined);
}

function readName(compiler: Compiler, node: Node): Node | undefined {
  const chain = readChain(compiler, node);
  return chain?.names.at(-1) === "undefined" ? undefined : chain?.node;
}

/** Whether a name stands for an object written out without this property. */
function isLiteralWithout(compiler: Compiler, holder: Node, name: string): boolean {
  const declaration = compiler.is(holder, "Identifier") ? compiler.declarations([holder])[0]?.node : undefined;
  if (declaration === undefined || !compiler.is(declaration, "VariableDeclaration")) return false;
  const { initializer } = declaration;
  if (initializer === undefined || !compiler.is(initializer, "ObjectLiteralExpression")) return false;
  return initializer.properties.every(
    (property) =>
      (compiler.is(property, "PropertyAssignment") || compiler.is(property, "ShorthandPropertyAssignment")) &&
      compiler.is(property.name, "Identifier") &&
      property.name.text !== name,
  );
}
