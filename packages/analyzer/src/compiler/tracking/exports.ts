import { declaredName } from "../names.ts";
import type { ExportDeclaration, Kind, Node, SourceFile } from "../syntax.ts";
import type { Tree } from "../tree.ts";

/** The declaration, export specifier or assignment by which a file exports a name; `export *` aside. */
export function findExport(tree: Tree, file: SourceFile, name: string): Node | undefined {
  for (const statement of file.statements) {
    const found = inStatement(tree, statement, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The specifiers of `export * from "x"`. */
export function readStars(tree: Tree, file: SourceFile): readonly string[] {
  return file.statements.flatMap((statement) => {
    if (!tree.is(statement, "ExportDeclaration") || statement.exportClause !== undefined) return [];
    const from = statement.moduleSpecifier;
    return from !== undefined && tree.is(from, "StringLiteral") ? [from.text] : [];
  });
}

function inStatement(tree: Tree, statement: Node, name: string): Node | undefined {
  if (tree.is(statement, "ExportDeclaration")) return inClause(tree, statement, name);
  if (tree.is(statement, "ExportAssignment")) return name === "default" ? statement : undefined;
  if (!hasModifier(tree, statement, "ExportKeyword")) return undefined;
  if (tree.is(statement, "VariableStatement")) return variableNamed(tree, statement, name);
  if (hasModifier(tree, statement, "DefaultKeyword")) return name === "default" ? statement : undefined;
  return declaredName(tree, statement) === name ? statement : undefined;
}

function inClause(tree: Tree, statement: ExportDeclaration, name: string): Node | undefined {
  const clause = statement.exportClause;
  if (clause === undefined) return undefined;
  if (tree.is(clause, "NamespaceExport")) return clause.name.text === name ? clause : undefined;
  return tree.is(clause, "NamedExports") ? clause.elements.find((at) => at.name.text === name) : undefined;
}

function hasModifier(tree: Tree, statement: Node, kind: Kind): boolean {
  if (!("modifiers" in statement) || !Array.isArray(statement.modifiers)) return false;
  return statement.modifiers.some((modifier: Node) => tree.is(modifier, kind));
}

function variableNamed(tree: Tree, statement: Node, name: string): Node | undefined {
  const visit = (node: Node): Node | undefined => {
    if (tree.is(node, "VariableDeclaration") || tree.is(node, "BindingElement")) {
      if (tree.is(node.name, "Identifier")) return node.name.text === name ? node : undefined;
      return node.name.forEachChild(visit);
    }
    return tree.is(node, "VariableDeclarationList") ? node.forEachChild(visit) : undefined;
  };
  return statement.forEachChild(visit);
}
