import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Expression, FunctionLike, Node } from "../compiler/syntax.ts";

/** What an own function gives, where it gives one thing and does nothing else. */
export function readReturned(compiler: Compiler, callee: Expression): Expression | undefined {
  const node = compiler.is(callee, "Identifier") ? compiler.declarations([callee])[0]?.node : undefined;
  const body = node === undefined ? undefined : findFunction(compiler, node)?.body;
  if (body === undefined || !compiler.is(body, "Block")) return body;
  const [only, ...others] = body.statements;
  return only !== undefined && others.length === 0 && compiler.is(only, "ReturnStatement")
    ? only.expression
    : undefined;
}

function findFunction(compiler: Compiler, node: Node): FunctionLike | undefined {
  if (compiler.is(node, "FunctionDeclaration")) return node;
  if (!compiler.is(node, "VariableDeclaration") || node.initializer === undefined) return undefined;
  const value = withoutWrapping(compiler, node.initializer);
  return compiler.is(value, "ArrowFunction") || compiler.is(value, "FunctionExpression") ? value : undefined;
}
