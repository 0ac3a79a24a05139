import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import type { Expression, Node } from "../compiler/syntax.ts";

/** A constant and what it was made as. */
export interface Constant {
  readonly declaration: Node;
  readonly value: Expression;
}

/** `key` of `const key = …`, in whichever file. */
export function readConstant(compiler: Compiler, name: Expression): Constant | undefined {
  const node = compiler.is(name, "Identifier") ? compiler.declarations([name])[0]?.node : undefined;
  if (node === undefined || !compiler.is(node, "VariableDeclaration") || node.initializer === undefined)
    return undefined;
  const isConst = fileOf(node).text.startsWith("const", compiler.start(node.parent));
  return isConst ? { declaration: node, value: node.initializer } : undefined;
}
