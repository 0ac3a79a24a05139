import type { CallFact, Effect, KeyFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression } from "../compiler/syntax.ts";
import type { Answer } from "./answer.ts";
import { readSlot, type Reading, type SlotValue } from "./read-slot.ts";
import type { KeyAnswer } from "./site-key.ts";

/** What a call does, after its options were read. What they leave open counts as the fact says. */
export function readEffect(compiler: Compiler, call: CallLike, fact: CallFact): Effect {
  const { compositeWith, writeWith, effect } = fact;
  if (compositeWith !== undefined && isFilled(compiler, readSlot(compiler, call, compositeWith))) return "composite";
  if (writeWith === undefined) return effect;
  const value = readSlot(compiler, call, writeWith);
  const text = typeof value === "string" ? undefined : readText(compiler, value);
  return text === undefined || writeWith.unless.includes(text.toUpperCase()) ? effect : "write";
}

export function readStreams(compiler: Compiler, call: CallLike, fact: CallFact): Answer {
  if (fact.returns === "starter" || fact.returns === "stream") return "yes";
  if (fact.streamsWith === undefined) return fact.returns === "lazy" ? "yes" : "no";
  const value = readSlot(compiler, call, fact.streamsWith);
  if (value === "absent") return "no";
  if (value === "unknown" || compiler.is(value, "TrueKeyword")) return value === "unknown" ? "unknown" : "yes";
  return compiler.is(value, "FalseKeyword") ? "no" : "unknown";
}

export function readSignal(compiler: Compiler, call: CallLike, fact: CallFact): Answer {
  return fact.signal === undefined ? "no" : toAnswer(readSlot(compiler, call, fact.signal));
}

/** A time limit among the call's own options. */
export function readOwnTimeout(compiler: Compiler, call: CallLike, { timeout }: CallFact): Answer {
  if (timeout === undefined || timeout.on === "client") return "no";
  return toAnswer(readSlot(compiler, call, timeout));
}

export function readKey(compiler: Compiler, call: CallLike, fact: CallFact): KeyAnswer {
  const { key } = fact;
  if (key === undefined) return "no";
  const answers = keySlots(key).map((place) => toAnswer(readSlot(compiler, call, place)));
  if (answers.includes("yes")) return key.effect === "effective" ? "yes" : "ineffective";
  return answers.includes("unknown") ? "unknown" : "no";
}

/** Every place where a key may stand. */
export function keySlots(key: KeyFact): readonly Reading[] {
  const header = key.header === true ? { header: true as const } : {};
  return [key, ...(key.or === undefined ? [] : [key.or])].map((place) => ({ ...place, ...header }));
}

function toAnswer(value: SlotValue): Answer {
  if (value === "absent") return "no";
  return value === "unknown" ? "unknown" : "yes";
}

/** An empty object of tools reaches none. */
function isFilled(compiler: Compiler, value: SlotValue): boolean {
  if (typeof value === "string") return false;
  const bare = withoutWrapping(compiler, value);
  if (compiler.is(bare, "ObjectLiteralExpression")) return bare.properties.length > 0;
  return compiler.is(bare, "ArrayLiteralExpression") ? bare.elements.length > 0 : true;
}

function readText(compiler: Compiler, value: Expression): string | undefined {
  const bare = withoutWrapping(compiler, value);
  const isText = compiler.is(bare, "StringLiteral") || compiler.is(bare, "NoSubstitutionTemplateLiteral");
  return isText ? bare.text : undefined;
}
