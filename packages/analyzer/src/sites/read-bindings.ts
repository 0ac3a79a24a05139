import type { Compiler, ImportFact } from "../compiler/compiler.ts";
import { bindingsOf } from "../compiler/imports.ts";
import { memoised } from "../compiler/memoised.ts";
import type { SourceFile } from "../compiler/syntax.ts";

/** A name that an import brings into a file. */
export interface Binding {
  readonly fact: ImportFact;
  /** The exported name, `default`, or `*` for a whole module. */
  readonly name: string;
}

/** The names that a file's imports bring in. */
export function readBindings(compiler: Compiler, file: SourceFile): ReadonlyMap<string, Binding> {
  return bindingsIn(compiler)(file);
}

const bindingsIn = memoised((compiler: Compiler) =>
  memoised((file: SourceFile): ReadonlyMap<string, Binding> => {
    const facts = compiler.imports(file);
    const named = facts.flatMap((fact) =>
      bindingsOf(compiler, fact.node).map(([local, name]) => [local, { fact, name }] as const),
    );
    return new Map(named);
  }),
);
