import type { Compiler } from "../compiler/compiler.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import { findChains, type Chain } from "./chains.ts";
import { isImported } from "./is-imported.ts";
import { ancestors, hasOwn, readText } from "./walk.ts";

/** Whether a closure may lose the narrowed type of something that a value reads: of a property, or of a variable that may change. */
export function canNarrow(compiler: Compiler, file: SourceFile, value: Node): boolean {
  if (hasOwn(compiler, value, (inner) => compiler.is(inner, "ArrowFunction"))) return false;
  return findChains(compiler, value).some((chain) => isNarrowable(compiler, file, chain));
}

function isNarrowable(compiler: Compiler, file: SourceFile, { root, names }: Chain): boolean {
  if (!compiler.is(root, "Identifier")) return true;
  if (isImported(compiler, file, root.text)) return false;
  return names.length > 1 || !isConstant(compiler, root);
}

function isConstant(compiler: Compiler, name: Node): boolean {
  const declared = compiler.declarations([name])[0];
  if (declared === undefined) return false;
  const list = ancestors(compiler, declared.node).find((outer) => compiler.is(outer, "VariableDeclarationList"));
  return list !== undefined && readText(compiler, declared.file, list).startsWith("const");
}
