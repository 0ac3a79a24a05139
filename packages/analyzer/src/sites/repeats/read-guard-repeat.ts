import type { GuardFact, RepeatFact, Slot } from "../../catalog/sdk.ts";
import type { Compiler } from "../../compiler/compiler.ts";
import { isFunction } from "../../compiler/is-function.ts";
import { declaredName, withoutWrapping } from "../../compiler/names.ts";
import type { CallLike, Expression, Node } from "../../compiler/syntax.ts";
import type { Answer } from "../answer.ts";
import { findMaker } from "../find-maker.ts";
import { readNumber } from "../read-number.ts";
import { readSlot } from "../read-slot.ts";
import type { KnownGuard } from "../site-guard.ts";
import { textOf } from "../text-of.ts";
import type { Repeating } from "./repeat-layer.ts";

/** How a catalogued guard repeats what it is given; undefined where it repeats nothing, or only its settings elsewhere tell. */
export function readGuardRepeat(compiler: Compiler, { call, fact }: KnownGuard): Repeating | undefined {
  const { repeats } = fact;
  if (repeats === undefined) return readOwnRepeat(compiler, call, fact);
  const told = repeats.on === "client" ? findPolicy(compiler, call) : call;
  if (told === undefined || readTruth(compiler, told, repeats.onlyWith) === "no") return undefined;
  const retries = readRetries(compiler, told, fact, repeats);
  if (retries === 0) return undefined;
  return {
    retries,
    bounded: retries === undefined ? "unknown" : retries === Infinity ? "no" : "yes",
    waits: isGiven(compiler, told, repeats.backoffAt) ? "unknown" : repeats.backoff === "none" ? "no" : "yes",
    jitter: readJitter(compiler, told, repeats),
    repeatsAll: repeats.onlyWith === undefined && !maySelect(compiler, told, call, fact) ? "yes" : "unknown",
  };
}

/** Ours waits longer each time and by chance, and looks at what an error proves. */
function readOwnRepeat(compiler: Compiler, call: CallLike, { retries }: GuardFact): Repeating | undefined {
  for (const slot of retries ?? []) {
    const found = readNumber(compiler, readSlot(compiler, call, slot));
    if (found !== undefined && found > 0)
      return { retries: found, bounded: "yes", waits: "yes", jitter: "yes", repeatsAll: "yes" };
  }
  return undefined;
}

/** `retry(handleAll, { maxAttempts: 3 })` behind the `policy` of `policy.execute(…)`. */
function findPolicy(compiler: Compiler, call: CallLike): CallLike | undefined {
  const made = findMaker(compiler, call);
  return made !== undefined && compiler.is(made, "CallExpression") ? made : undefined;
}

function readRetries(
  compiler: Compiler,
  call: CallLike,
  { retries = [] }: GuardFact,
  { counts, preset, foreverWith }: RepeatFact,
): number | undefined {
  if (readTruth(compiler, call, foreverWith) === "yes") return Infinity;
  const values = retries.map((slot) => readSlot(compiler, call, slot));
  const said = values.find((value) => value !== "absent");
  if (said === undefined) return preset;
  if (typeof said !== "string" && textOf(compiler, said) === "Infinity") return Infinity;
  const number = readNumber(compiler, said);
  return number === undefined ? undefined : Math.max(0, counts === "attempts" ? number - 1 : number);
}

function readTruth(compiler: Compiler, call: CallLike, slot: Slot | undefined): Answer {
  const value = slot === undefined ? "unknown" : readSlot(compiler, call, slot);
  if (typeof value === "string") return value === "absent" ? "no" : "unknown";
  if (compiler.is(value, "TrueKeyword")) return "yes";
  return compiler.is(value, "FalseKeyword") ? "no" : "unknown";
}

function isGiven(compiler: Compiler, call: CallLike, slot: Slot | undefined): boolean {
  return slot !== undefined && readSlot(compiler, call, slot) !== "absent";
}

function readJitter(compiler: Compiler, call: CallLike, { jitter, jitterAt, backoffAt }: RepeatFact): Answer {
  if (isGiven(compiler, call, jitterAt)) return readTruth(compiler, call, jitterAt);
  if (isGiven(compiler, call, backoffAt)) return "unknown";
  return jitter ? "yes" : "no";
}

/** A function among the options may say which errors are worth a repeat, and one that throws may end them. */
function maySelect(compiler: Compiler, told: CallLike, call: CallLike, { guarded }: GuardFact): boolean {
  const work = call.arguments.at(guarded);
  if (work !== undefined && stops.test(textOf(compiler, work))) return true;
  return told.arguments.some((argument) => argument !== work && hasChoice(compiler, argument));
}

const stops = /\b(?:AbortError|bail|NonRetriableError|FatalError|nonRetryable|TerminalError)\b/;

function hasChoice(compiler: Compiler, argument: Expression): boolean {
  const value = withoutWrapping(compiler, argument);
  if (compiler.is(value, "ObjectLiteralExpression"))
    return value.properties.some((property) => isChoice(compiler, property));
  return compiler.is(value, "Identifier")
    ? !/^handleAll$|options?$/i.test(value.text)
    : compiler.is(value, "CallExpression");
}

function isChoice(compiler: Compiler, property: Node): boolean {
  if (compiler.is(property, "SpreadAssignment")) return true;
  const value = compiler.is(property, "PropertyAssignment") ? property.initializer : property;
  const isCall = isFunction(compiler, value) || compiler.is(value, "Identifier");
  if (!isCall && !compiler.is(property, "ShorthandPropertyAssignment")) return false;
  return !/^on/.test(declaredName(compiler, property) ?? "") || /\bthrow\b/.test(textOf(compiler, value));
}
