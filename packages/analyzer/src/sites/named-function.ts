import type { Compiler } from "../compiler/compiler.ts";
import type { Kind, Node } from "../compiler/syntax.ts";

/** How far a name leads: no further than its file, to every file that imports it, or wherever its object or class goes. */
export type Span = "file" | "exported" | "member";

/** A function that can be called by a name. */
export interface NamedFunction {
  /** The function, or the variable or property that holds it. */
  readonly declaration: Node;
  readonly span: Span;
}

export function readNamedFunction(compiler: Compiler, body: Node): NamedFunction | undefined {
  if (compiler.is(body, "FunctionDeclaration"))
    return { declaration: body, span: isExported(compiler, body) ? "exported" : "file" };
  if (compiler.is(body, "MethodDeclaration")) return asMember(compiler, body);
  if (!compiler.is(body, "ArrowFunction") && !compiler.is(body, "FunctionExpression")) return undefined;
  const holder = body.parent;
  if (compiler.is(holder, "VariableDeclaration"))
    return { declaration: holder, span: isExported(compiler, holder.parent.parent) ? "exported" : "file" };
  const isProperty = compiler.is(holder, "PropertyAssignment") || compiler.is(holder, "PropertyDeclaration");
  return isProperty ? asMember(compiler, holder) : undefined;
}

/** A member may also be called by the name that its base or interface declares, which leads elsewhere. */
function asMember(compiler: Compiler, declaration: Node): NamedFunction | undefined {
  const owner = declaration.parent;
  const isClass = compiler.is(owner, "ClassDeclaration") || compiler.is(owner, "ClassExpression");
  return isClass && (owner.heritageClauses?.length ?? 0) > 0 ? undefined : { declaration, span: "member" };
}

export function isExported(compiler: Compiler, statement: Node): boolean {
  if (!("modifiers" in statement) || !Array.isArray(statement.modifiers)) return false;
  return statement.modifiers.some((modifier: Node) => compiler.is(modifier, "ExportKeyword"));
}

/** Imports, exports and types hand a function on and call it not. */
export function isPassage(compiler: Compiler, name: Node): boolean {
  const kind = compiler.kind(name.parent);
  return kind !== undefined && passages.has(kind);
}

const passages: ReadonlySet<Kind> = new Set<Kind>(["ExportSpecifier", "ImportClause", "ImportSpecifier", "TypeQuery"]);
