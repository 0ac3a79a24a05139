import type { CallFact, Effect, Slot, WriteFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike } from "../compiler/syntax.ts";
import { readAsks } from "./read-asks.ts";
import { readSlot, type SlotValue } from "./read-slot.ts";
import { readText, readVerb } from "./read-text.ts";

/** What a call does, after its options were read. What they leave open counts as the fact says. */
export function readEffect(compiler: Compiler, call: CallLike, fact: CallFact): Effect {
  const { compositeWith, writeWith, effect } = fact;
  if (compositeWith !== undefined && isFilled(compiler, readSlot(compiler, call, compositeWith))) return "composite";
  const isWrite = effect === "write" || (writeWith !== undefined && readWrites(compiler, call, writeWith) === "yes");
  if (!isWrite) return effect;
  return fact.asks !== undefined && readAsks(compiler, call, fact.asks) ? "read" : "write";
}

/** Whether a call that counts as a read may write all the same: the text that tells is made elsewhere, or tells too little. */
export function mayWrite(compiler: Compiler, call: CallLike, { writeWith, asks }: CallFact): boolean {
  if (asks !== undefined && readAsks(compiler, call, asks)) return true;
  return writeWith !== undefined && readWrites(compiler, call, writeWith) === "unknown";
}

function readWrites(compiler: Compiler, call: CallLike, fact: WriteFact): "yes" | "no" | "unknown" {
  const slots: readonly Slot[] = fact.or === undefined ? [fact] : [fact, fact.or];
  const values = slots.map((slot) => readSlot(compiler, call, slot));
  const texts = values.map((value) => (typeof value === "string" ? undefined : readTold(compiler, value, fact)));
  const text = texts.find((told) => told !== undefined);
  if (text !== undefined) return fact.unless.includes(text.toUpperCase()) ? "no" : "yes";
  return values.every((value, index) => value === "absent" || isText(compiler, call, slots[index])) ? "no" : "unknown";
}

function readTold(compiler: Compiler, value: Exclude<SlotValue, string>, { by }: WriteFact): string | undefined {
  return by === undefined ? readText(compiler, value) : readVerb(compiler, value);
}

/** An address has no options: of `request(url)` the method is absent. */
function isText(compiler: Compiler, call: CallLike, slot: Slot | undefined): boolean {
  const argument = slot === undefined || slot.path.length === 0 ? undefined : call.arguments.at(slot.argument);
  if (argument === undefined) return false;
  const value = withoutWrapping(compiler, argument);
  return compiler.kind(value) === "TemplateExpression" || readText(compiler, value) !== undefined;
}

/** An empty object of tools reaches none. */
function isFilled(compiler: Compiler, value: SlotValue): boolean {
  if (typeof value === "string") return false;
  const bare = withoutWrapping(compiler, value);
  if (compiler.is(bare, "ObjectLiteralExpression")) return bare.properties.length > 0;
  return compiler.is(bare, "ArrayLiteralExpression") ? bare.elements.length > 0 : true;
}
