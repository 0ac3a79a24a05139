import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import type { Identifier, Node, SourceFile } from "../compiler/syntax.ts";

/** Every identifier of a file, by its text; a file is walked once. */
export const identifiersOf: (compiler: Compiler) => (file: SourceFile) => ReadonlyMap<string, readonly Identifier[]> =
  memoised((compiler: Compiler) => memoised((file: SourceFile) => collect(compiler, file)));

function collect(compiler: Compiler, file: SourceFile): ReadonlyMap<string, readonly Identifier[]> {
  const found = new Map<string, Identifier[]>();
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "Identifier")) {
      const named = found.get(node.text);
      if (named === undefined) found.set(node.text, [node]);
      else named.push(node);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}
