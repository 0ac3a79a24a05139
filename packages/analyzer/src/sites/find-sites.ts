import type { Matcher } from "../catalog/match.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import { calleeName } from "../compiler/names.ts";
import type { CallLike, SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "./call-site.ts";
import { FunctionUses } from "./function-uses.ts";
import { Guarding } from "./guarding.ts";
import { readApproval } from "./read-approval.ts";
import { readCalls, type FoundCall } from "./read-calls.ts";
import { readEffect, readKey, readSignal, readStreams } from "./read-facts.ts";
import { readForm } from "./read-form.ts";
import { readWithin } from "./read-within.ts";

export interface SiteOptions {
  /** The files in which a function of `home` may be used, beside `home` itself. Default: none. */
  readonly others?: (home: SourceFile) => readonly SourceFile[];
}

/** Finds the catalogued calls of a file, each file once. The compiler is asked one question per file. */
export function createSiteFinder(
  compiler: Compiler,
  matcher: Matcher,
  { others = () => [] }: SiteOptions = {},
): (file: SourceFile) => readonly CallSite[] {
  const callsIn = memoised((file: SourceFile) => readCalls(compiler, matcher, file));
  const uses = new FunctionUses(compiler, others);
  const guarding = new Guarding(compiler, (file) => callsIn(file).guards, uses);
  return memoised((file) => callsIn(file).found.map((found) => toSite(compiler, guarding, file, found)));
}

function toSite(compiler: Compiler, guarding: Guarding, file: SourceFile, found: FoundCall): CallSite {
  const { call, fact, identity, sdk } = found;
  const effect = readEffect(compiler, call, fact);
  const guarded = guarding.read(call, effect);
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
    ...guarded,
    approval: readApproval(compiler, guarded.guard),
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
