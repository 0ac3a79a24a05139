import type { Compiler } from "../compiler/compiler.ts";
import type { FunctionLike, Node } from "../compiler/syntax.ts";
import { isFunction } from "../compiler/is-function.ts";
import { ancestors, walk } from "./walk.ts";

/** Whether a name is a parameter or a variable of a function around `call`; of the file, where no function is around it. */
export function isLocal(compiler: Compiler, name: Node, call: Node): boolean {
  if (!compiler.is(name, "Identifier")) return false;
  const functions = ancestors(compiler, name).filter((outer) => isFunction(compiler, outer));
  const binder = functions.find((outer) => boundNames(compiler, outer).has(name.text));
  if (binder !== undefined) return binder.pos <= call.pos && call.end <= binder.end;
  const isInFunction = ancestors(compiler, call).some((outer) => isFunction(compiler, outer));
  return !isInFunction && namesIn(compiler, fileOf(compiler, call)).has(name.text);
}

/** Parameters and variables, what is destructured in them too; those of functions inside are their own. */
function boundNames(compiler: Compiler, outer: FunctionLike): ReadonlySet<string> {
  const inside = [...outer.parameters, ...(outer.body === undefined ? [] : [outer.body])];
  return new Set(inside.flatMap((node) => [...namesIn(compiler, node)]));
}

function namesIn(compiler: Compiler, scope: Node): ReadonlySet<string> {
  const names = new Set<string>();
  walk(scope, (node) => {
    const isBinding =
      compiler.is(node, "Parameter") || compiler.is(node, "VariableDeclaration") || compiler.is(node, "BindingElement");
    if (isBinding && compiler.is(node.name, "Identifier")) names.add(node.name.text);
    return node === scope || !isFunction(compiler, node);
  });
  return names;
}

function fileOf(compiler: Compiler, node: Node): Node {
  return compiler.is(node, "SourceFile") ? node : fileOf(compiler, node.parent);
}
