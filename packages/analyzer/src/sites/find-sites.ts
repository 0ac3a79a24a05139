import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import { calleeName } from "../compiler/names.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "./call-site.ts";
import { findQuietPart } from "./find-quiet-part.ts";
import { Guarding } from "./guarding.ts";
import { LoopBounds } from "./loop-bounds.ts";
import { nameCall } from "./name-call.ts";
import type { ProgramCalls } from "./program-calls.ts";
import type { FoundCall } from "./read-calls.ts";
import { readEffect } from "./read-effect.ts";
import { readOwnTimeout, readSignal, readStreams } from "./read-facts.ts";
import { readForm } from "./read-form.ts";
import { readGuard } from "./read-guard.ts";
import { readInnerRetries } from "./read-inner-retries.ts";
import { readSiteBudget } from "./read-site-budget.ts";
import { readSiteKey } from "./read-site-key.ts";
import { readWithin } from "./read-within.ts";
import { readTurns } from "./read-turns.ts";
import { FailureWords } from "./failures/failure-words.ts";
import type { ToldFailure } from "./failures/told-failure.ts";
import { findReplay } from "./repeats/find-replay.ts";
import { RepeatLayers } from "./repeats/repeat-layers.ts";
import { StreamUse } from "./stream-use.ts";
import { TimerRace } from "./timer-race.ts";
import { VariableUses } from "./variable-uses.ts";

/** Finds the catalogued calls of a file, each file once. */
export function createSiteFinder(
  compiler: Compiler,
  { callsIn, uses }: ProgramCalls,
): (file: SourceFile) => readonly CallSite[] {
  const guarding = new Guarding(compiler, (file) => callsIn(file).guards, uses);
  const streams = new StreamUse(compiler, uses);
  const variables = new VariableUses(compiler);
  const loops = new LoopBounds(compiler);
  const repeats = new RepeatLayers(compiler, (file) => callsIn(file).guards, uses);
  const failures = new FailureWords(compiler, (file) => callsIn(file).guards);
  const race = new TimerRace(compiler, uses);
  return memoised((file) =>
    callsIn(file).found.map((found) => {
      const site = toSite(compiler, guarding, file, found);
      const answer = readStreams(compiler, found.call, found.fact);
      return {
        ...site,
        stream: {
          answer,
          unread: () => streams.isUnread(site, answer),
          quietPart: () => findQuietPart(compiler, variables, found),
        },
        repeats: () => repeats.around(found.call),
        replay: () => findReplay(compiler, found.call, callsIn(file).interrupts),
        told: () => readTold(failures, found),
        loopBound: () => loops.read(found),
        turns: () => readTurns(compiler, found.call, found.fact.loop),
        budget: () => readSiteBudget(compiler, { found, effect: site.effect, guard: site.guard.innermost }),
        race: () => race.find(found.call),
      };
    }),
  );
}

/** What is known at once; the rest is asked for by few rules. */
type ReadSite = Omit<CallSite, "stream" | "repeats" | "replay" | "told" | "loopBound" | "turns" | "budget" | "race">;

/** What throws nothing tells its failure in a property. */
function readTold(failures: FailureWords, { call, fact }: FoundCall): ToldFailure | undefined {
  return fact.failure === undefined ? failures.inCatch(call) : failures.inBranch(call, fact.failure);
}

function toSite(compiler: Compiler, guarding: Guarding, file: SourceFile, found: FoundCall): ReadSite {
  const { call, fact, identity, sdk } = found;
  const effect = readEffect(compiler, call, fact);
  const guard = readGuard(compiler, guarding, call, effect);
  return {
    file,
    call,
    callee: calleeName(compiler, call.expression) ?? call.expression,
    name: nameCall(compiler, file, call),
    sdk,
    fact,
    identity,
    effect,
    form: readForm(compiler, call),
    within: readWithin(compiler, call),
    guard,
    key: readSiteKey(compiler, found, guard.innermost),
    innerRetries: readInnerRetries(compiler, call, fact),
    ownTimeout: readOwnTimeout(compiler, call, fact),
    signal: readSignal(compiler, call, fact),
  };
}
