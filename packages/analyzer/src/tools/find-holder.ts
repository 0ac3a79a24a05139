import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Node } from "../compiler/syntax.ts";
import { isFunction } from "../compiler/is-function.ts";
import { nameOf } from "./syntax.ts";

/** The name of the variable or property that holds a value, also where a function makes it: `const refund = () => tool({…})`. */
export function findHolder(compiler: Compiler, value: Node): Node | undefined {
  const { parent } = value;
  if (parent === undefined || compiler.is(parent, "SourceFile")) return undefined;
  if (isFunction(compiler, parent)) return nameOf(compiler, parent) ?? findHolder(compiler, parent);
  const name = nameOf(compiler, parent);
  if (name !== undefined) return name;
  const isPassing =
    withoutWrapping(compiler, parent) !== parent ||
    compiler.is(parent, "ReturnStatement") ||
    compiler.is(parent, "Block");
  return isPassing ? findHolder(compiler, parent) : undefined;
}
