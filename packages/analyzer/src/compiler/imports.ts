import type { CallLike, ImportClause, Node, SourceFile } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** A place in a file that names another module. */
export interface ImportSite {
  readonly specifier: string;
  /** The specifier's literal. */
  readonly literal: Node;
  /** The declaration or call around it. */
  readonly node: Node;
  readonly typeOnly: boolean;
}

export function readImports(tree: Tree, file: SourceFile): readonly ImportSite[] {
  const sites: ImportSite[] = [];
  const add = (node: Node, literal: Node | undefined, typeOnly: boolean): void => {
    if (literal === undefined || !isText(tree, literal)) return;
    sites.push({ specifier: literal.text, literal, node, typeOnly });
  };
  for (const statement of file.statements) {
    if (tree.is(statement, "ImportDeclaration"))
      add(statement, statement.moduleSpecifier, isTypeOnly(tree, statement.importClause));
    else if (tree.is(statement, "ExportDeclaration"))
      add(statement, statement.moduleSpecifier, statement.isTypeOnly === true);
    else if (
      tree.is(statement, "ImportEqualsDeclaration") &&
      tree.is(statement.moduleReference, "ExternalModuleReference")
    )
      add(statement, statement.moduleReference.expression, false);
  }
  if (mayImportInside.test(file.text)) addInner(tree, file, add);
  return sites;
}

/** Walking every node costs; most files import at their top only. */
const mayImportInside = /\b(?:require|import)\s*\(/;

function addInner(
  tree: Tree,
  file: SourceFile,
  add: (node: Node, literal: Node | undefined, typeOnly: boolean) => void,
): void {
  const visit = (node: Node): undefined => {
    if (tree.is(node, "CallExpression") && isImportCall(tree, node)) add(node, node.arguments[0], false);
    else if (tree.is(node, "ImportType") && tree.is(node.argument, "LiteralType"))
      add(node, node.argument.literal, true);
    node.forEachChild(visit);
  };
  visit(file);
}

/** `require("x")` and `import("x")`. */
export function isImportCall(tree: Tree, call: CallLike): boolean {
  if (tree.is(call.expression, "Identifier")) return call.expression.text === "require" && call.arguments.length === 1;
  return tree.is(call.expression, "ImportKeyword");
}

function isTypeOnly(tree: Tree, clause: ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly === true) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !tree.is(named, "NamedImports")) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly === true);
}

function isText(tree: Tree, node: Node): node is Node & { readonly text: string } {
  return tree.is(node, "StringLiteral") || tree.is(node, "NoSubstitutionTemplateLiteral");
}
