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
const mayImportInside = /\b(?:require|import)\s*\(|@import\b/;

function addInner(
  tree: Tree,
  file: SourceFile,
  add: (node: Node, literal: Node | undefined, typeOnly: boolean) => void,
): void {
  const typedByComments = /\.[cm]?jsx?$/.test(file.fileName);
  const visit = (node: Node): undefined => {
    if (tree.is(node, "CallExpression") && isImportCall(tree, node)) add(node, node.arguments[0], false);
    else if (tree.is(node, "ImportType") && tree.is(node.argument, "LiteralType"))
      add(node, node.argument.literal, true);
    else if (tree.is(node, "JSDocImportTag")) add(node, node.moduleSpecifier, true);
    if (typedByComments) commentsOf(node).forEach(visit);
    node.forEachChild(visit);
  };
  visit(file);
}

/** In JavaScript a comment may hold the only mention of a package: `@param {import("openai").OpenAI} client`. */
function commentsOf(node: Node): readonly Node[] {
  return "jsDoc" in node && isList(node.jsDoc) ? node.jsDoc : [];
}

function isList(value: unknown): value is readonly Node[] {
  return Array.isArray(value);
}

/** `require("x")` and `import("x")`. */
export function isImportCall(tree: Tree, call: CallLike): boolean {
  if (tree.is(call.expression, "Identifier")) return call.expression.text === "require" && call.arguments.length === 1;
  return tree.is(call.expression, "ImportKeyword");
}

/** The names that an import brings into its file, each with the exported name: `default`, or `*` for a whole module. */
export function bindingsOf(tree: Tree, node: Node): readonly (readonly [local: string, exported: string])[] {
  if (tree.is(node, "ImportEqualsDeclaration")) return [[node.name.text, "*"]];
  const clause = tree.is(node, "ImportDeclaration") ? node.importClause : undefined;
  if (clause === undefined) return [];
  const named = clause.namedBindings;
  const whole = clause.name === undefined ? [] : [[clause.name.text, "default"] as const];
  if (named === undefined) return whole;
  if (tree.is(named, "NamespaceImport")) return [...whole, [named.name.text, "*"]];
  if (!tree.is(named, "NamedImports")) return whole;
  return [...whole, ...named.elements.map((at) => [at.name.text, (at.propertyName ?? at.name).text] as const)];
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
