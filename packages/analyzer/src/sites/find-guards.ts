import type { GuardFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import { calleeName } from "../compiler/names.ts";
import type { CallLike, SourceFile } from "../compiler/syntax.ts";
import type { GuardCall } from "./guard-call.ts";
import { nameCall } from "./name-call.ts";
import type { ProgramCalls } from "./program-calls.ts";
import { ValueFlow } from "./value-flow.ts";

/** Finds the calls of a file that guard others, each file once. */
export function createGuardFinder(
  compiler: Compiler,
  { callsIn, uses }: ProgramCalls,
): (file: SourceFile) => readonly GuardCall[] {
  const flow = new ValueFlow(compiler, uses);
  return memoised((file) => [...callsIn(file).guards.known].map(([call, fact]) => toGuard(file, call, fact)));

  function toGuard(file: SourceFile, call: CallLike, fact: GuardFact): GuardCall {
    return {
      file,
      call,
      callee: calleeName(compiler, call.expression) ?? call.expression,
      name: nameCall(compiler, file, call),
      fact,
      taken: flow.isDropped(call) ? "no" : "unknown",
    };
  }
}
