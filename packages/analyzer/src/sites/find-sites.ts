import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import { calleeName } from "../compiler/names.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "./call-site.ts";
import { Guarding } from "./guarding.ts";
import { readApproval } from "./read-approval.ts";
import { isAround } from "./is-around.ts";
import { LoopBounds } from "./loop-bounds.ts";
import { nameCall } from "./name-call.ts";
import type { ProgramCalls } from "./program-calls.ts";
import type { FoundCall } from "./read-calls.ts";
import { readDedupes } from "./read-dedupes.ts";
import { readEffect, readOwnTimeout, readSignal, readStreams } from "./read-facts.ts";
import { readForm } from "./read-form.ts";
import { readGuardRetries } from "./read-guard-retries.ts";
import { readInnerRetries } from "./read-inner-retries.ts";
import { readKeyFacts } from "./read-key-facts.ts";
import { readWithin } from "./read-within.ts";
import { StreamUse } from "./stream-use.ts";
import { TimerRace } from "./timer-race.ts";

/** Finds the catalogued calls of a file, each file once. */
export function createSiteFinder(
  compiler: Compiler,
  { callsIn, uses }: ProgramCalls,
): (file: SourceFile) => readonly CallSite[] {
  const guarding = new Guarding(compiler, (file) => callsIn(file).guards, uses);
  const streams = new StreamUse(compiler, uses);
  const loops = new LoopBounds(compiler);
  const race = new TimerRace(compiler, uses);
  return memoised((file) =>
    callsIn(file).found.map((found) => {
      const site = toSite(compiler, guarding, file, found);
      return {
        ...site,
        unread: () => streams.isUnread(site),
        loopBound: () => loops.read(found),
        race: () => race.find(found.call),
      };
    }),
  );
}

/** What is known at once; the rest is asked for by few rules. */
type ReadSite = Omit<CallSite, "unread" | "loopBound" | "race">;

function toSite(compiler: Compiler, guarding: Guarding, file: SourceFile, found: FoundCall): ReadSite {
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
    dedupes: readDedupes(compiler, guarded.guard),
    enclosed: guarded.guard !== undefined && isAround(guarded.guard.call, call),
    guardRetries: readGuardRetries(compiler, guarded.guard),
    innerRetries: readInnerRetries(compiler, call, fact),
    ownTimeout: readOwnTimeout(compiler, call, fact),
    signal: readSignal(compiler, call, fact),
    within: readWithin(compiler, call),
  };
}
