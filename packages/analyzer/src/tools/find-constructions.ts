import type { Compiler } from "../compiler/compiler.ts";
import { calleeName } from "../compiler/names.ts";
import type { NewExpression, Node, SourceFile } from "../compiler/syntax.ts";
import { readBindings } from "../sites/read-bindings.ts";

/** The constructions of a file that may be catalogued, by their names alone: `new ToolLoopAgent({ tools })`. */
export function findConstructions(
  compiler: Compiler,
  file: SourceFile,
  members: ReadonlySet<string>,
): readonly NewExpression[] {
  const names = findClassNames(compiler, file, members);
  const found: NewExpression[] = [];
  if (names.size > 0) visit(file);
  return found;

  function visit(node: Node): void {
    if (compiler.is(node, "NewExpression") && isNamed(node)) found.push(node);
    node.forEachChild(visit);
  }

  function isNamed({ expression }: NewExpression): boolean {
    const name = calleeName(compiler, expression)?.text;
    return name !== undefined && (names.has(name) || (members.has(name) && !compiler.is(expression, "Identifier")));
  }
}

/** What imports call a catalogued class here, or the module that holds it. */
function findClassNames(compiler: Compiler, file: SourceFile, members: ReadonlySet<string>): ReadonlySet<string> {
  const bindings = [...readBindings(compiler, file)];
  return new Set(bindings.filter(([, { name }]) => name === "*" || members.has(name)).map(([local]) => local));
}
