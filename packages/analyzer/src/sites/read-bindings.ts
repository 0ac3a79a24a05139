import type { Compiler, ImportFact } from "../compiler/compiler.ts";
import { bindingsOf } from "../compiler/imports.ts";
import type { SourceFile } from "../compiler/syntax.ts";

/** A name that an import brings into a file. */
export interface Binding {
  readonly fact: ImportFact;
  /** The exported name, `default`, or `*` for a whole module. */
  readonly name: string;
}

/** The names that a file's imports bring in. */
export function readBindings(compiler: Compiler, file: SourceFile): ReadonlyMap<string, Binding> {
  const bindings = new Map<string, Binding>();
  for (const fact of compiler.imports(file)) {
    for (const [local, name] of bindingsOf(compiler, fact.node)) bindings.set(local, { fact, name });
  }
  return bindings;
}
