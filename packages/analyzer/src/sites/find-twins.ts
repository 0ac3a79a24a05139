import type { Compiler } from "../compiler/compiler.ts";
import { calleeName, withoutWrapping } from "../compiler/names.ts";
import type { Expression, Node, SourceFile } from "../compiler/syntax.ts";
import type { FileWords } from "./file-words.ts";
import type { GuardCall } from "./guard-call.ts";

/** The guards of a program that have the site name of another and belong to the same remote. */
export function findTwins(
  compiler: Compiler,
  guard: GuardCall,
  words: FileWords,
  guardsIn: (file: SourceFile) => readonly GuardCall[],
): readonly GuardCall[] {
  const text = guard.site?.text;
  const remote = text === undefined ? undefined : findRemote(compiler, guard);
  if (text === undefined || remote === undefined) return [];
  return [...new Set([guard.file, ...words.withText(text)])]
    .flatMap(guardsIn)
    .filter((other) => other !== guard && other.site?.text === text && findRemote(compiler, other) === remote);
}

/** Where the value before the guard's own path was declared: `remote` of `remote.read.orThrow`. */
function findRemote(compiler: Compiler, { call, fact }: GuardCall): Node | undefined {
  let at: Expression = withoutWrapping(compiler, call.expression);
  for (let left = fact.path.split(".").length; left > 0; left--) {
    if (!compiler.is(at, "PropertyAccessExpression")) return undefined;
    at = withoutWrapping(compiler, at.expression);
  }
  const name = calleeName(compiler, at);
  return name === undefined ? undefined : compiler.declarations([name])[0]?.node;
}
