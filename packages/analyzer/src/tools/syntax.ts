import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import type { ClassLike, Node } from "../compiler/syntax.ts";

export function isClass(compiler: Compiler, node: Node): node is ClassLike {
  return compiler.is(node, "ClassDeclaration") || compiler.is(node, "ClassExpression");
}

/** The node that names what was declared: a function, class, variable or property. */
export function nameOf(compiler: Compiler, node: Node): Node | undefined {
  if (isFunction(compiler, node) || isClass(compiler, node)) return node.name;
  const isNamed =
    compiler.is(node, "VariableDeclaration") ||
    compiler.is(node, "PropertyDeclaration") ||
    compiler.is(node, "PropertyAssignment") ||
    compiler.is(node, "ShorthandPropertyAssignment");
  return isNamed ? node.name : undefined;
}

/** The text of a plain name, quoted or not; computed names and patterns have none. */
export function nameText(compiler: Compiler, name: Node | undefined): string | undefined {
  if (name === undefined) return undefined;
  const isPlain =
    compiler.is(name, "Identifier") ||
    compiler.is(name, "PrivateIdentifier") ||
    compiler.is(name, "StringLiteral") ||
    compiler.is(name, "NoSubstitutionTemplateLiteral");
  return isPlain ? name.text : undefined;
}

/** The parameter at an index, without TypeScript's `this`. */
export function parameterAt(compiler: Compiler, node: Node, index: number): Node | undefined {
  if (!isFunction(compiler, node)) return undefined;
  const [first] = node.parameters;
  const offset = first !== undefined && nameText(compiler, first.name) === "this" ? 1 : 0;
  return node.parameters[index + offset];
}
