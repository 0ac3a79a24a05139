import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import { calleeName } from "../compiler/names.ts";
import type { CallLike, FunctionLike } from "../compiler/syntax.ts";

/** The program's own function that a call calls by its name. */
export function readOwnFunction(compiler: Compiler, { expression }: CallLike): FunctionLike | undefined {
  const name = calleeName(compiler, expression);
  const node = name === undefined ? undefined : compiler.declarations([name])[0]?.node;
  if (node === undefined) return undefined;
  const held = compiler.is(node, "VariableDeclaration") ? node.initializer : node;
  return held !== undefined && isFunction(compiler, held) ? held : undefined;
}
