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
  const found: NewExpression[] = [];
  const bindings = readBindings(compiler, file);
  visit(file);
  return found;

  function visit(node: Node): void {
    if (compiler.is(node, "NewExpression")) add(node);
    node.forEachChild(visit);
  }

  function add(node: NewExpression): void {
    const name = calleeName(compiler, node.expression)?.text;
    if (name !== undefined && (members.has(name) || bindings.has(name))) found.push(node);
  }
}
