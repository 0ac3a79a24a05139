import type { Matcher } from "../catalog/match.ts";
import type { CallFact, GuardFact, Sdk } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { Identity } from "../compiler/identity.ts";
import { memoised } from "../compiler/memoised.ts";
import { calleeName } from "../compiler/names.ts";
import type { CallLike, SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "./call-site.ts";
import { findCandidates } from "./find-candidates.ts";
import { isPossibleGuard } from "./find-possible-guards.ts";
import { Guarding, type Guards } from "./guarding.ts";
import { readBindings } from "./read-bindings.ts";
import { readEffect, readKey, readSignal, readStreams } from "./read-facts.ts";
import { readForm } from "./read-form.ts";
import { readWithin } from "./read-within.ts";

/** Finds the catalogued calls of a file, each file once. The compiler is asked one question per file. */
export function createSiteFinder(compiler: Compiler, matcher: Matcher): (file: SourceFile) => readonly CallSite[] {
  return memoised((file) => findSites(compiler, matcher, file));
}

interface Found {
  readonly call: CallLike;
  readonly identity: Identity;
  readonly sdk: Sdk;
  readonly fact: CallFact;
}

function findSites(compiler: Compiler, matcher: Matcher, file: SourceFile): readonly CallSite[] {
  const calls = findCandidates(compiler, file, matcher.members);
  if (calls.length === 0) return [];
  const identities = compiler.identify(calls.map((call) => call.expression));
  const found = calls.flatMap((call, index): readonly Found[] => {
    const identity = identities[index];
    const match = identity && matcher.call(identity);
    return identity === undefined || match === undefined ? [] : [{ call, identity, ...match }];
  });
  if (found.length === 0) return [];
  const guarding = new Guarding(compiler, findGuards(compiler, matcher, file, calls, identities), file);
  return found.map((at) => toSite(compiler, guarding, file, at));
}

function findGuards(
  compiler: Compiler,
  matcher: Matcher,
  file: SourceFile,
  calls: readonly CallLike[],
  identities: readonly (Identity | undefined)[],
): Guards {
  const bindings = readBindings(compiler, file);
  const known = new Map<CallLike, GuardFact>();
  const possible = new Set<CallLike>();
  for (const [index, call] of calls.entries()) {
    const identity = identities[index];
    const fact = identity && matcher.guard(identity)?.fact;
    if (fact !== undefined) known.set(call, fact);
    else if (identity === undefined && isPossibleGuard(compiler, call, bindings)) possible.add(call);
  }
  return { known, possible };
}

function toSite(compiler: Compiler, guarding: Guarding, file: SourceFile, found: Found): CallSite {
  const { call, fact, identity, sdk } = found;
  const effect = readEffect(compiler, call, fact);
  return {
    file,
    call,
    callee: calleeName(compiler, call.expression) ?? call.expression,
    name: nameOf(compiler, file, call),
    sdk,
    fact,
    identity,
    effect,
    streams: readStreams(compiler, call, fact),
    form: readForm(compiler, call),
    ...guarding.read(call, effect),
    key: readKey(compiler, call, fact),
    signal: readSignal(compiler, call, fact),
    within: readWithin(compiler, call),
  };
}

/** As written, on one line. */
function nameOf(compiler: Compiler, file: SourceFile, { expression }: CallLike): string {
  const text = file.text.slice(compiler.start(expression), expression.end);
  return text.replaceAll(/\s*(\??\.)\s*/g, "$1").replaceAll(/\s+/g, " ");
}
