import type { Node } from "../syntax.ts";
import type { Tree } from "../tree.ts";

export interface ImportedName {
  readonly specifier: string;
  /** A named export, `default`, or `*` for the whole module. */
  readonly name: string;
}

/** What an import, or an export that passes an import on, takes from which module. */
export function readImported(tree: Tree, declaration: Node): ImportedName | undefined {
  const name = readName(tree, declaration);
  if (name === undefined) return undefined;
  if (tree.is(declaration, "ImportEqualsDeclaration")) {
    const reference = declaration.moduleReference;
    return tree.is(reference, "ExternalModuleReference") ? withText(tree, reference.expression, name) : undefined;
  }
  const literal = readModule(tree, declaration);
  return literal && withText(tree, literal, name);
}

function readName(tree: Tree, declaration: Node): string | undefined {
  if (tree.is(declaration, "ImportSpecifier") || tree.is(declaration, "ExportSpecifier"))
    return (declaration.propertyName ?? declaration.name).text;
  if (tree.is(declaration, "ImportClause")) return "default";
  const isWhole =
    tree.is(declaration, "NamespaceImport") ||
    tree.is(declaration, "NamespaceExport") ||
    tree.is(declaration, "ImportEqualsDeclaration");
  return isWhole ? "*" : undefined;
}

function readModule(tree: Tree, declaration: Node): Node | undefined {
  for (let at = declaration.parent; !tree.is(at, "SourceFile"); at = at.parent) {
    if (tree.is(at, "ImportDeclaration") || tree.is(at, "ExportDeclaration")) return at.moduleSpecifier;
  }
  return undefined;
}

function withText(tree: Tree, literal: Node, name: string): ImportedName | undefined {
  return tree.is(literal, "StringLiteral") ? { specifier: literal.text, name } : undefined;
}
