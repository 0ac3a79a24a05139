import type { Compiler, ImportFact } from "../compiler/compiler.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";

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
    for (const [local, name] of namesOf(compiler, fact.node)) bindings.set(local, { fact, name });
  }
  return bindings;
}

function namesOf(compiler: Compiler, node: Node): readonly (readonly [string, string])[] {
  if (compiler.is(node, "ImportEqualsDeclaration")) return [[node.name.text, "*"]];
  const clause = compiler.is(node, "ImportDeclaration") ? node.importClause : undefined;
  if (clause === undefined) return [];
  const named = clause.namedBindings;
  const whole = clause.name === undefined ? [] : [[clause.name.text, "default"] as const];
  if (named === undefined) return whole;
  if (compiler.is(named, "NamespaceImport")) return [...whole, [named.name.text, "*"]];
  if (!compiler.is(named, "NamedImports")) return whole;
  return [...whole, ...named.elements.map((at) => [at.name.text, (at.propertyName ?? at.name).text] as const)];
}
