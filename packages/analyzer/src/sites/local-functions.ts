import type { Compiler } from "../compiler/compiler.ts";
import { declaredName } from "../compiler/names.ts";
import type { Identifier, Kind, Node, SourceFile } from "../compiler/syntax.ts";

/** The functions of one file that nobody else can call, and where they are used. */
export class LocalFunctions {
  readonly #compiler: Compiler;
  readonly #file: SourceFile;
  readonly #uses = new Map<Node, readonly Node[]>();
  #identifiers: ReadonlyMap<string, readonly Identifier[]> | undefined;

  constructor(compiler: Compiler, file: SourceFile) {
    this.#compiler = compiler;
    this.#file = file;
  }

  /** Every use outside the function itself; undefined for what is no local function. */
  uses(node: Node): readonly Node[] | undefined {
    const declaration = this.#declarationOf(node);
    if (declaration === undefined) return undefined;
    const known = this.#uses.get(declaration) ?? this.#find(declaration, node);
    this.#uses.set(declaration, known);
    return known;
  }

  /** What names a function and stays in the file. */
  #declarationOf(node: Node): Node | undefined {
    if (this.#compiler.is(node, "FunctionDeclaration")) return this.#isExported(node) ? undefined : node;
    const isValue = this.#compiler.is(node, "ArrowFunction") || this.#compiler.is(node, "FunctionExpression");
    const holder = node.parent;
    if (!isValue || !this.#compiler.is(holder, "VariableDeclaration")) return undefined;
    return this.#isExported(holder.parent.parent) ? undefined : holder;
  }

  #find(declaration: Node, body: Node): readonly Node[] {
    const name = declaredName(this.#compiler, declaration);
    const named = (name === undefined ? undefined : this.#all().get(name)) ?? [];
    const outside = named.filter((at) => at.parent !== declaration && (at.pos < body.pos || at.end > body.end));
    const leads = this.#compiler.declarations(outside);
    return outside.filter((_, index) => isSame(this.#compiler, leads[index]?.node, declaration));
  }

  #all(): ReadonlyMap<string, readonly Identifier[]> {
    this.#identifiers ??= this.#collect();
    return this.#identifiers;
  }

  #collect(): ReadonlyMap<string, readonly Identifier[]> {
    const found = new Map<string, Identifier[]>();
    const visit = (node: Node): undefined => {
      if (this.#compiler.is(node, "Identifier") && !isPropertyName(this.#compiler, node)) {
        const named = found.get(node.text);
        if (named === undefined) found.set(node.text, [node]);
        else named.push(node);
      }
      node.forEachChild(visit);
    };
    visit(this.#file);
    return found;
  }

  #isExported(statement: Node): boolean {
    if (!("modifiers" in statement) || !Array.isArray(statement.modifiers)) return false;
    return statement.modifiers.some((modifier: Node) => this.#compiler.is(modifier, "ExportKeyword"));
  }
}

/** Overloads stand beside each other under one name. */
function isSame(compiler: Compiler, node: Node | undefined, declaration: Node): boolean {
  if (node === undefined || node === declaration) return node === declaration;
  return node.parent === declaration.parent && declaredName(compiler, node) === declaredName(compiler, declaration);
}

function isPropertyName(compiler: Compiler, node: Identifier): boolean {
  const parent = node.parent;
  const kind = compiler.kind(parent);
  if (kind === undefined || !naming.has(kind)) return false;
  return "name" in parent && parent.name === node;
}

const naming: ReadonlySet<Kind> = new Set<Kind>([
  "PropertyAccessExpression",
  "PropertyAssignment",
  "PropertyDeclaration",
  "PropertySignature",
  "MethodDeclaration",
  "MethodSignature",
]);
