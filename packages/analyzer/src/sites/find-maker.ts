import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression } from "../compiler/syntax.ts";
import { readConstant } from "./read-constant.ts";

/** What made the receiver of a call: `new OpenAI(…)` behind `client.responses.create()`, `createRemote(…)` behind `remote.read()`. */
export function findMaker(compiler: Compiler, call: CallLike): Expression | undefined {
  let at = withoutWrapping(compiler, call.expression);
  while (compiler.is(at, "PropertyAccessExpression")) at = withoutWrapping(compiler, at.expression);
  const held = readConstant(compiler, at)?.value;
  return held === undefined ? at : withoutWrapping(compiler, held);
}
