import { streamingTypes } from "../catalog/families/streaming-types.ts";
import type { CallFact, KeyFact, Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike } from "../compiler/syntax.ts";
import type { Answer } from "./answer.ts";
import { readSlot, type Reading, type SlotValue } from "./read-slot.ts";
import type { KeyAnswer } from "./site-key.ts";

export function readStreams(compiler: Compiler, call: CallLike, fact: CallFact): Answer {
  if (fact.returns === "starter" || fact.returns === "stream") return "yes";
  if (fact.streamsWith === undefined) return fact.returns === "lazy" ? "yes" : "no";
  const value = readSlot(compiler, call, fact.streamsWith);
  if (value === "absent") return "no";
  if (value === "unknown") return readStreamsByType(compiler, call, fact.streamsWith);
  if (compiler.is(value, "TrueKeyword")) return "yes";
  return compiler.is(value, "FalseKeyword") ? "no" : "unknown";
}

/** Options that were made elsewhere tell it by the name of their type. */
function readStreamsByType(compiler: Compiler, call: CallLike, { argument }: Slot): Answer {
  const options = call.arguments[argument];
  const types = options === undefined ? [] : (compiler.lineages([options])[0]?.is ?? []);
  const isNamed = (pattern: RegExp): boolean => types.some(({ name }) => pattern.test(name));
  const [streams, answers] = [isNamed(streamingTypes.yes), isNamed(streamingTypes.no)];
  if (streams === answers) return "unknown";
  return streams ? "yes" : "no";
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
  return answers.includes("unknown") || key.perhaps === true ? "unknown" : "no";
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
