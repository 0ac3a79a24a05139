import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import type { FunctionTarget } from "./find-targets.ts";
import { isClass, nameOf, nameText } from "./syntax.ts";

/** A function on a path: `OrderService.place (orders.ts:12)`. */
export function nameStep(compiler: Compiler, { file, declaration }: FunctionTarget): string {
  const line = file.text.slice(0, compiler.start(declaration)).split("\n").length;
  const base = file.fileName.slice(Math.max(file.fileName.lastIndexOf("/"), file.fileName.lastIndexOf("\\")) + 1);
  return `${readName(compiler, declaration) ?? "a function"} (${base}:${line})`;
}

function readName(compiler: Compiler, declaration: Node): string | undefined {
  const own = nameText(compiler, nameOf(compiler, declaration));
  if (own === undefined) return undefined;
  if (isClass(compiler, declaration)) return `new ${own}`;
  const { parent } = declaration;
  const className = isClass(compiler, parent) ? parent.name?.text : undefined;
  return className === undefined ? own : `${className}.${own}`;
}
