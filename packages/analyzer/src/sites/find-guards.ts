import type { GuardFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import { calleeName } from "../compiler/names.ts";
import type { CallLike, SourceFile } from "../compiler/syntax.ts";
import { FailureWords } from "./failures/failure-words.ts";
import type { GuardCall } from "./guard-call.ts";
import { findTwins } from "./find-twins.ts";
import { nameCall } from "./name-call.ts";
import type { ProgramCalls } from "./program-calls.ts";
import { readGuardBudget } from "./read-guard-budget.ts";
import { readSiteName } from "./read-site-name.ts";
import { ValueFlow } from "./value-flow.ts";

/** Finds the calls of a file that guard others, each file once. */
export function createGuardFinder(
  compiler: Compiler,
  { callsIn, uses, words }: ProgramCalls,
): (file: SourceFile) => readonly GuardCall[] {
  const flow = new ValueFlow(compiler, uses);
  const failures = new FailureWords(compiler, (file) => callsIn(file).guards);
  const guardsIn = memoised((file: SourceFile) =>
    [...callsIn(file).guards.known].map(([call, fact]) => toGuard(file, call, fact)),
  );
  return guardsIn;

  function toGuard(file: SourceFile, call: CallLike, fact: GuardFact): GuardCall {
    const guard: GuardCall = {
      file,
      call,
      callee: calleeName(compiler, call.expression) ?? call.expression,
      name: nameCall(compiler, file, call),
      fact,
      taken: flow.isDropped(call) ? "no" : "unknown",
      told: () => (fact.outcome === true ? failures.inUnknown(call) : failures.inCatch(call)),
      site: readSiteName(compiler, call, fact.site),
      budget: () => readGuardBudget(compiler, { call, fact }),
      place: toPlace(compiler, file, call),
      twins: () => findTwins(compiler, guard, words, guardsIn),
    };
    return guard;
  }
}

function toPlace(compiler: Compiler, { fileName, text }: SourceFile, call: CallLike): string {
  const line = text.slice(0, compiler.start(call)).split("\n").length;
  return `${fileName.slice(fileName.lastIndexOf("/") + 1)}:${line}`;
}
