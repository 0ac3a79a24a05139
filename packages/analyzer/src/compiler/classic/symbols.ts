import { isTakenFromVariable } from "../destructured.ts";
import { calleeName, withoutWrapping } from "../names.ts";
import type { Node } from "../syntax.ts";
import type { Tree } from "../tree.ts";
import type { Checker, Symbol, TypeScript } from "../typescript.ts";
import { readHeld } from "./held-function.ts";
import { Receivers } from "./receivers.ts";

/** What a callee's symbol says. */
export interface Target {
  /** Undefined where the checker knows nothing: an unresolved import, an `any`. */
  readonly declaration: Node | undefined;
  /** The names that it was exported and declared by. */
  readonly names: readonly string[];
}

/** Leads from names to declarations. */
export class Symbols {
  readonly #ts: TypeScript;
  readonly #tree: Tree;
  readonly #checker: Checker;
  readonly #isOwn: (declaration: Node) => boolean;
  readonly #receivers: Receivers;

  constructor(ts: TypeScript, tree: Tree, checker: Checker, isOwn: (declaration: Node) => boolean) {
    this.#ts = ts;
    this.#tree = tree;
    this.#checker = checker;
    this.#isOwn = isOwn;
    this.#receivers = new Receivers(ts, tree, checker);
  }

  /** The declaration behind a callee, through aliases, destructuring and variables that hold a function. */
  target(callee: Node): Target {
    return this.#target(callee, 0);
  }

  /** The declaration that a name leads to, through imports, re-exports and destructuring. */
  declaration(name: Node): Node | undefined {
    const at = calleeName(this.#tree, name) ?? name;
    const symbol = this.#tree.is(at.parent, "ShorthandPropertyAssignment")
      ? this.#checker.getShorthandAssignmentValueSymbol(at.parent)
      : this.#symbolOf(name, at);
    const found = symbol && this.#choose(this.#unalias(symbol));
    return (found && this.#taken(found)) ?? found;
  }

  /** The property that a destructured name was taken from, where it holds a value. */
  #taken(declaration: Node): Node | undefined {
    const property = isTakenFromVariable(this.#tree, declaration) ? this.#bound(declaration) : undefined;
    const found = property && this.#choose(this.#unalias(property));
    return found !== undefined && this.#isOwn(found) && !isSignature(this.#tree, found) ? found : undefined;
  }

  #target(callee: Node, depth: number): Target {
    const name = calleeName(this.#tree, callee);
    return name === undefined ? this.#bySignature(callee) : this.#follow(this.#symbolOf(callee, name), callee, depth);
  }

  #symbolOf(callee: Node, name: Node): Symbol | undefined {
    return this.#receivers.member(callee) ?? this.#checker.getSymbolAtLocation(name);
  }

  #follow(start: Symbol | undefined, callee: Node, depth: number): Target {
    if (start === undefined || depth > deepest) return nothing;
    const symbol = this.#unalias(start);
    const declaration = this.#choose(symbol);
    // A mapped type's property is declared by nobody: `post` of got's `Record<HTTPAlias, GotRequestFunction>`.
    if (declaration === undefined) return { ...this.#bySignature(callee), names: [symbol.name] };
    const names = start === symbol ? [symbol.name] : [exportedName(this.#tree, start), symbol.name];
    return this.#isOwn(declaration) ? this.#throughOwn(declaration, callee, depth) : { declaration, names };
  }

  /** A variable of our own may hold somebody else's function; anything else of our own stays what it is. */
  #throughOwn(declaration: Node, callee: Node, depth: number): Target {
    if (this.#tree.is(declaration, "BindingElement")) return this.#follow(this.#bound(declaration), callee, depth + 1);
    if (this.#tree.is(declaration, "ShorthandPropertyAssignment"))
      return this.#follow(this.#checker.getShorthandAssignmentValueSymbol(declaration), callee, depth + 1);
    const held = readHeld(this.#tree, declaration);
    if (held === "own") return { declaration, names: [] };
    return held === "unknown" ? this.#bySignature(callee) : this.#target(held, depth + 1);
  }

  /** The property that `{ create }` of `const { create } = client.chat.completions` takes. */
  #bound(element: Node): Symbol | undefined {
    if (!this.#tree.is(element, "BindingElement") || element.dotDotDotToken !== undefined) return undefined;
    const name = element.propertyName ?? element.name;
    if (!this.#tree.is(name, "Identifier") && !this.#tree.is(name, "StringLiteral")) return undefined;
    const type = this.#checker.getApparentType(this.#checker.getTypeAtLocation(element.parent));
    return this.#checker.getPropertyOfType(type, name.text);
  }

  /** Asks for the callee's type only; to ask which overload is meant would infer every argument. */
  #bySignature(callee: Node): Target {
    const [signature] = this.#checker.getTypeAtLocation(withoutWrapping(this.#tree, callee)).getCallSignatures();
    return signature?.declaration === undefined ? nothing : { declaration: signature.declaration, names: [] };
  }

  /** Where a package and the program both declare it (a global, an augmented interface): the package. */
  #choose(symbol: Symbol): Node | undefined {
    const declarations = symbol.declarations ?? [];
    return declarations.find((at) => !this.#isOwn(at)) ?? symbol.valueDeclaration ?? declarations[0];
  }

  #unalias(symbol: Symbol): Symbol {
    return (symbol.flags & this.#ts.SymbolFlags.Alias) === 0 ? symbol : this.#checker.getAliasedSymbol(symbol);
  }
}

function isSignature(tree: Tree, node: Node): boolean {
  return tree.is(node, "PropertySignature") || tree.is(node, "MethodSignature");
}

const nothing: Target = { declaration: undefined, names: [] };
const deepest = 8;

/** `generateText` of `import { generateText as ask }`. */
function exportedName(tree: Tree, alias: Symbol): string {
  const declaration = alias.declarations?.[0];
  if (declaration === undefined) return alias.name;
  if (tree.is(declaration, "ImportClause")) return "default";
  return tree.is(declaration, "ImportSpecifier") ? (declaration.propertyName ?? declaration.name).text : alias.name;
}
