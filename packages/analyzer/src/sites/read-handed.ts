import type { Compiler } from "../compiler/compiler.ts";
import { declaredName, withoutWrapping } from "../compiler/names.ts";
import type { Expression, FunctionLike, Node, NodeOf } from "../compiler/syntax.ts";

/** A value taken from what a function was handed. */
export interface Handed {
  readonly owner: Node;
  readonly parameter: number;
  readonly path: readonly string[];
}

/** `options.toolCallId`, `extra?.requestId`, or a name that a parameter's pattern takes out. */
export function readHanded(compiler: Compiler, expression: Expression): Handed | undefined {
  const names: string[] = [];
  let at = withoutWrapping(compiler, expression);
  while (compiler.is(at, "PropertyAccessExpression")) {
    names.unshift(at.name.text);
    at = withoutWrapping(compiler, at.expression);
  }
  if (!compiler.is(at, "Identifier")) return undefined;
  const declaration = compiler.declarations([at])[0]?.node;
  const found = declaration === undefined ? undefined : readDeclared(compiler, declaration);
  return found === undefined ? undefined : { ...found, path: [...found.path, ...names] };
}

function readDeclared(compiler: Compiler, declaration: Node): Handed | undefined {
  if (compiler.is(declaration, "Parameter")) return readParameter(compiler, declaration);
  if (!compiler.is(declaration, "BindingElement") || declaration.dotDotDotToken !== undefined) return undefined;
  if (declaration.initializer !== undefined) return undefined;
  const holder = declaration.parent.parent;
  const outer = compiler.is(holder, "VariableDeclaration")
    ? readVariable(compiler, holder)
    : readDeclared(compiler, holder);
  const own = declaration.propertyName ?? declaration.name;
  if (outer === undefined || !compiler.is(own, "Identifier")) return undefined;
  return { ...outer, path: [...outer.path, own.text] };
}

/** `const { toolCallId } = options` */
function readVariable(compiler: Compiler, variable: NodeOf["VariableDeclaration"]): Handed | undefined {
  return variable.initializer === undefined ? undefined : readHanded(compiler, variable.initializer);
}

function readParameter(compiler: Compiler, parameter: NodeOf["Parameter"]): Handed | undefined {
  const owner = parameter.parent;
  if (!hasParameters(owner)) return undefined;
  const own = owner.parameters.filter((at) => declaredName(compiler, at) !== "this");
  return { owner, parameter: own.indexOf(parameter), path: [] };
}

function hasParameters(node: Node): node is FunctionLike {
  return "parameters" in node;
}
