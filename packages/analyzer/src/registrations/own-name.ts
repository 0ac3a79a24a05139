import type { Compiler } from "../compiler/compiler.ts";
import { declaredName } from "../compiler/names.ts";
import type { Node } from "../compiler/syntax.ts";

/** What a declaration of the program is called by: `Desk` and `ask` of a method, `ask` alone of a function. */
export interface OwnName {
  readonly container: string | undefined;
  readonly member: string;
}

export function readOwnName(compiler: Compiler, declaration: Node): OwnName | undefined {
  const member = declaredName(compiler, declaration) ?? (isFunction(compiler, declaration) ? "default" : undefined);
  if (member === undefined) return undefined;
  const owner = declaration.parent;
  const isMember = owners.some((kind) => compiler.is(owner, kind));
  return { container: isMember ? readOwner(compiler, owner) : undefined, member };
}

const owners = [
  "ClassDeclaration",
  "ClassExpression",
  "InterfaceDeclaration",
  "TypeLiteral",
  "ObjectLiteralExpression",
] as const;

/** The class's own name, or that of the variable or type that holds it. */
function readOwner(compiler: Compiler, owner: Node): string | undefined {
  const own = declaredName(compiler, owner);
  if (own !== undefined || compiler.is(owner, "SourceFile")) return own;
  const { parent } = owner;
  const isHeld = holders.some((kind) => compiler.is(parent, kind));
  return isHeld ? readOwner(compiler, parent) : undefined;
}

const holders = [
  "VariableDeclaration",
  "TypeAliasDeclaration",
  "AsExpression",
  "SatisfiesExpression",
  "ParenthesizedExpression",
] as const;

function isFunction(compiler: Compiler, declaration: Node): boolean {
  return compiler.is(declaration, "FunctionDeclaration");
}
