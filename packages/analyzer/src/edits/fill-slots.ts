import type { Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, Node, SourceFile } from "../compiler/syntax.ts";
import { findPlace, type Place } from "./find-place.ts";
import { appendProperty } from "./append-property.ts";
import { objectText, propertyText, type Entry } from "./object-text.ts";
import { insertAfter, insertBefore, replace, type Splice } from "./splice.ts";
import { readText, skipWrappers } from "./walk.ts";

/** A value that a slot shall hold; `existing` says what becomes of one that is there already. */
export interface Filling {
  readonly slot: Slot;
  readonly value: string;
  readonly existing: "keep" | "replace" | { readonly before: string; readonly after: string };
}

interface Gap {
  readonly place: Exclude<Place, { at: "value" | "hidden" }>;
  readonly entries: Entry[];
}

/** Puts every filling into the call's arguments; undefined where a spread argument hides the slot. */
export function fillSlots(
  compiler: Compiler,
  file: SourceFile,
  call: CallLike,
  fillings: readonly Filling[],
): readonly Splice[] | undefined {
  const splices: Splice[] = [];
  const gaps = new Map<Node | number, Gap>();
  for (const filling of fillings) {
    const place = findPlace(compiler, call, filling.slot);
    if (place.at === "hidden") return undefined;
    if (place.at === "value") splices.push(...fillValue(compiler, file, place, filling));
    else addEntry(gaps, place, filling.value);
  }
  const missing = [...gaps.values()].filter(({ place }) => place.at === "missing");
  const present = [...gaps.values()].filter(({ place }) => place.at !== "missing");
  splices.push(...present.flatMap((gap) => fillGap(compiler, file, gap)));
  splices.push(...fillMissing(call, missing));
  return splices;
}

function fillValue(
  compiler: Compiler,
  file: SourceFile,
  { value, shorthand }: Extract<Place, { at: "value" }>,
  filling: Filling,
): Splice[] {
  const text = readText(compiler, file, value);
  if (filling.existing === "keep") return [];
  if (filling.existing === "replace")
    return text === filling.value ? [] : [replaceValue(compiler, value, shorthand, filling)];
  const { before, after } = filling.existing;
  if (shorthand) return [insertAfter(value.end, `: ${before}${text}${after}`)];
  return [insertBefore(compiler.start(value), before), insertAfter(value.end, after)];
}

function replaceValue(compiler: Compiler, value: Node, shorthand: boolean, { slot, value: text }: Filling): Splice {
  if (shorthand) return insertAfter(value.end, `: ${text}`);
  const isNamedAlike = slot.path.at(-1) === text && compiler.is(value.parent, "PropertyAssignment");
  return replace(compiler.start(isNamedAlike ? value.parent : value), value.end, text);
}

function addEntry(gaps: Map<Node | number, Gap>, place: Gap["place"], value: string): void {
  const key = placeKey(place);
  const gap = gaps.get(key) ?? { place, entries: [] };
  gap.entries.push({ path: place.rest, value });
  gaps.set(key, gap);
}

function placeKey(place: Gap["place"]): Node | number {
  if (place.at === "missing") return place.argument;
  return place.at === "literal" ? place.literal : place.object;
}

function fillGap(compiler: Compiler, file: SourceFile, { place, entries }: Gap): Splice[] {
  const properties = entries.map(propertyText);
  if (place.at === "literal") return appendProperty(compiler, file, place.literal, properties);
  if (place.at !== "object") return [];
  const start = compiler.start(place.object);
  const text = readText(compiler, file, place.object);
  if (text === "undefined" || text === "null") return [replace(start, place.object.end, objectText(entries))];
  const [open, close] = isSimple(compiler, place.object) ? ["", ""] : ["(", ")"];
  const wrapped = [
    insertBefore(start, `{ ...${open}`),
    insertAfter(place.object.end, `${close}, ${properties.join(", ")} }`),
  ];
  return isShorthandName(compiler, place.object)
    ? [insertAfter(place.object.end, `: { ...${text}, ${properties.join(", ")} }`)]
    : wrapped;
}

function isShorthandName(compiler: Compiler, node: Node): boolean {
  return compiler.is(node.parent, "ShorthandPropertyAssignment");
}

function isSimple(compiler: Compiler, node: Node): boolean {
  const inner = skipWrappers(compiler, node);
  return [
    "Identifier",
    "PropertyAccessExpression",
    "ElementAccessExpression",
    "CallExpression",
    "ThisKeyword",
  ].includes(compiler.kind(inner) ?? "");
}

/** Arguments that are not there yet, with `undefined` for those left out between. */
function fillMissing(call: CallLike, gaps: readonly Gap[]): Splice[] {
  const texts: string[] = [];
  for (const { place, entries } of gaps) if (place.at === "missing") texts[place.argument] = objectText(entries);
  if (texts.length === 0) return [];
  const count = call.arguments.length;
  const added = Array.from({ length: texts.length - count }, (_, index) => texts[count + index] ?? "undefined").join(
    ", ",
  );
  const last = call.arguments.at(-1);
  return last === undefined ? [insertAfter(call.end - 1, added)] : [insertAfter(last.end, `, ${added}`)];
}
