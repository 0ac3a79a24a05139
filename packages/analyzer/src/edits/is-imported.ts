import type { Compiler } from "../compiler/compiler.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import { isRequire } from "./is-require.ts";
import { hasOwn } from "./walk.ts";

/** Whether an import of the file, or a `require`, brings a name in. */
export function isImported(compiler: Compiler, file: SourceFile, name: string): boolean {
  return file.statements.some(
    (node) =>
      (compiler.is(node, "ImportDeclaration") || isRequire(compiler, node)) &&
      hasOwn(compiler, node, (inner) => compiler.is(inner, "Identifier") && inner.text === name),
  );
}
