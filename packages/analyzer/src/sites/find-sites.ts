import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import { calleeName } from "../compiler/names.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "./call-site.ts";
import { Guarding } from "./guarding.ts";
import { readApproval } from "./read-approval.ts";
import { nameCall } from "./name-call.ts";
import type { ProgramCalls } from "./program-calls.ts";
import type { FoundCall } from "./read-calls.ts";
import { readFreshIdentity, readFreshKey } from "./read-fresh-key.ts";
import { readHandedKey } from "./read-handed-key.ts";
import { keySlots, readEffect, readKey, readSignal, readStreams } from "./read-facts.ts";
import { readForm } from "./read-form.ts";
import { readWithin } from "./read-within.ts";
import { TimerRace } from "./timer-race.ts";

/** Finds the catalogued calls of a file, each file once. */
export function createSiteFinder(
  compiler: Compiler,
  { callsIn, uses }: ProgramCalls,
): (file: SourceFile) => readonly CallSite[] {
  const guarding = new Guarding(compiler, (file) => callsIn(file).guards, uses);
  const race = new TimerRace(compiler, uses);
  return memoised((file) =>
    callsIn(file).found.map((found) => ({
      ...toSite(compiler, guarding, file, found),
      race: () => race.find(found.call),
    })),
  );
}

function toSite(compiler: Compiler, guarding: Guarding, file: SourceFile, found: FoundCall): Omit<CallSite, "race"> {
  const { call, fact, identity, sdk } = found;
  const effect = readEffect(compiler, call, fact);
  const guarded = guarding.read(call, effect);
  return {
    file,
    call,
    callee: calleeName(compiler, call.expression) ?? call.expression,
    name: nameCall(compiler, file, call),
    sdk,
    fact,
    identity,
    effect,
    streams: readStreams(compiler, call, fact),
    form: readForm(compiler, call),
    ...guarded,
    approval: readApproval(compiler, guarded.guard),
    ...readKeyFacts(compiler, found, guarded.guard),
    freshIdentity: readFreshIdentity(compiler, guarded.guard),
    signal: readSignal(compiler, call, fact),
    within: readWithin(compiler, call),
  };
}

type KeyFacts = Pick<CallSite, "key" | "freshKey" | "handedKey">;

function readKeyFacts(compiler: Compiler, { call, fact }: FoundCall, guard: CallSite["guard"]): KeyFacts {
  const key = readKey(compiler, call, fact);
  if (key !== "yes" || fact.key === undefined) return { key, freshKey: undefined, handedKey: [] };
  const slots = keySlots(fact.key);
  const freshKey = readFreshKey(compiler, call, slots, guard);
  return { key: freshKey === undefined ? key : "unstable", freshKey, handedKey: readHandedKey(compiler, call, slots) };
}
