import type { Match, Matcher } from "../catalog/match.ts";
import type { CallFact, GuardFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { Identity } from "../compiler/identity.ts";
import type { CallLike, SourceFile } from "../compiler/syntax.ts";
import { findCandidates } from "./find-candidates.ts";
import { findCommands } from "./find-commands.ts";
import { isPossibleGuard } from "./find-possible-guards.ts";
import { isPossibleStep } from "./is-possible-step.ts";
import { readBindings } from "./read-bindings.ts";
import { Receivers } from "./receivers.ts";

/** Who is called in a file. */
export interface FileCalls {
  readonly found: readonly FoundCall[];
  readonly guards: Guards;
  /** Calls that stop the function around them, which later runs again from its beginning. */
  readonly interrupts: readonly CallLike[];
}

export interface FoundCall extends Match<CallFact> {
  readonly call: CallLike;
  readonly identity: Identity;
}

/** A file's calls that guard, or may guard, the function that they are given. */
export interface Guards {
  readonly known: ReadonlyMap<CallLike, GuardFact>;
  /** Shaped like one of ours or like a catalogued step, on a name whose origin the compiler cannot see. */
  readonly possible: ReadonlySet<CallLike>;
}

/** One question to the compiler. */
export function readCalls(compiler: Compiler, matcher: Matcher, file: SourceFile): FileCalls {
  const found: FoundCall[] = [];
  const known = new Map<CallLike, GuardFact>();
  const possible = new Set<CallLike>();
  const interrupts: CallLike[] = [];
  const calls = findCandidates(compiler, file, matcher.members);
  const identities = calls.length === 0 ? [] : compiler.identify(calls.map((call) => call.expression));
  const bindings = readBindings(compiler, file);
  const receivers = new Receivers(compiler);
  const commands = findCommands(compiler, matcher, calls, identities);
  for (const [index, call] of calls.entries()) {
    const identity = identities[index];
    if (identity === undefined) {
      const mayGuard = isPossibleGuard(compiler, call, bindings) || isPossibleStep(compiler, call, matcher.stepPaths);
      if (mayGuard) possible.add(call);
      continue;
    }
    const match = matcher.call(identity, (candidate) => receivers.fits(call.expression, identity, candidate));
    if (match !== undefined) found.push({ call, identity, ...match });
    const command = commands.get(call);
    if (command !== undefined) found.push({ call, ...command });
    const guard = matcher.guard(identity);
    if (guard !== undefined) known.set(call, guard.fact);
    if (matcher.interrupt(identity) !== undefined) interrupts.push(call);
  }
  return { found, guards: { known, possible }, interrupts };
}
