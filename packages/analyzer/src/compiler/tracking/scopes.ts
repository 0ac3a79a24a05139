import { fileOf } from "../file-of.ts";
import { isNode } from "../names.ts";
import type { Identifier, Kind, Node, SourceFile } from "../syntax.ts";
import type { Tree } from "../tree.ts";

/** Which declaration each name of one file means. */
export class Scopes {
  readonly #tree: Tree;
  readonly #names = new Map<Node, Map<string, Node>>();

  constructor(tree: Tree, file: SourceFile) {
    this.#tree = tree;
    this.#visit(file, file, file);
  }

  /** Undefined: a global. */
  find(name: Identifier): Node | undefined {
    for (let at: Node | undefined = name; at !== undefined; at = at.parent) {
      const found = this.#names.get(at)?.get(name.text);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #visit(node: Node, block: Node, home: Node): void {
    this.#declare(node, block, home);
    const kind = this.#tree.kind(node);
    const isHome = kind !== undefined && homes.has(kind);
    const inner = isHome || (kind !== undefined && blocks.has(kind)) ? node : block;
    const innerHome = isHome ? node : home;
    node.forEachChild((child) => this.#visit(child, inner, innerHome));
  }

  #declare(node: Node, block: Node, home: Node): void {
    const kind = this.#tree.kind(node);
    if (kind === undefined || !("name" in node) || !isNode(node.name)) return;
    if (kind === "VariableDeclaration") this.#bind(node.name, node, this.#isVar(node) ? home : block);
    else if (kind === "FunctionExpression" || kind === "ClassExpression" || kind === "Parameter")
      this.#bind(node.name, node, kind === "Parameter" ? node.parent : node);
    else if (declaring.has(kind)) this.#bind(node.name, node, block);
  }

  #bind(name: Node, declaration: Node, scope: Node): void {
    if (this.#tree.is(name, "ObjectBindingPattern") || this.#tree.is(name, "ArrayBindingPattern")) {
      for (const element of name.elements)
        if (this.#tree.is(element, "BindingElement")) this.#bind(element.name, element, scope);
    } else if (this.#tree.is(name, "Identifier")) this.#add(scope, name.text, declaration);
  }

  /** The first declaration stays, but a body wins over an overload's signature and a value over a type. */
  #add(scope: Node, name: string, declaration: Node): void {
    const names = this.#names.get(scope) ?? new Map<string, Node>();
    this.#names.set(scope, names);
    const earlier = names.get(name);
    if (earlier === undefined || this.#isWeak(earlier)) names.set(name, declaration);
  }

  #isWeak(declaration: Node): boolean {
    if (this.#tree.is(declaration, "FunctionDeclaration")) return declaration.body === undefined;
    return this.#tree.is(declaration, "InterfaceDeclaration") || this.#tree.is(declaration, "TypeAliasDeclaration");
  }

  #isVar(declaration: Node): boolean {
    const list = declaration.parent;
    if (!this.#tree.is(list, "VariableDeclarationList")) return false;
    return fileOf(list).text.startsWith("var", this.#tree.start(list));
  }
}

const homes: ReadonlySet<Kind> = new Set<Kind>([
  "SourceFile",
  "ModuleBlock",
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunction",
  "MethodDeclaration",
  "GetAccessor",
  "SetAccessor",
  "Constructor",
  "ClassStaticBlockDeclaration",
]);
const blocks: ReadonlySet<Kind> = new Set<Kind>([
  "Block",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "CatchClause",
  "CaseBlock",
  "ClassExpression",
]);
const declaring: ReadonlySet<Kind> = new Set<Kind>([
  "ImportClause",
  "ImportSpecifier",
  "NamespaceImport",
  "ImportEqualsDeclaration",
  "FunctionDeclaration",
  "ClassDeclaration",
  "EnumDeclaration",
  "ModuleDeclaration",
  "InterfaceDeclaration",
  "TypeAliasDeclaration",
]);
