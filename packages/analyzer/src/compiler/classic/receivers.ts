import { enclosingClass, memberNamed } from "../class-members.ts";
import { withoutWrapping } from "../names.ts";
import type { Expression, Node } from "../syntax.ts";
import type { Tree } from "../tree.ts";
import type { Checker, Symbol, Type, TypeScript } from "../typescript.ts";

/**
 * Looks a member up on the class that a receiver was made from (`const agent = new Agent(…)`), so that TypeScript need
 * not infer the constructor call: with generic agents that inference cost up to 1.6 s for one receiver.
 */
export class Receivers {
  readonly #ts: TypeScript;
  readonly #tree: Tree;
  readonly #checker: Checker;
  readonly #made = new Map<Node, Type | undefined>();

  constructor(ts: TypeScript, tree: Tree, checker: Checker) {
    this.#ts = ts;
    this.#tree = tree;
    this.#checker = checker;
  }

  /** The symbol of `a.b.c` where `a` is `new X(…)`; undefined where that is not known so cheaply. */
  member(callee: Expression): Symbol | undefined {
    const access = withoutWrapping(this.#tree, callee);
    if (!this.#tree.is(access, "PropertyAccessExpression")) return undefined;
    const type = this.#typeOf(access.expression);
    return type && this.#checker.getPropertyOfType(type, access.name.text);
  }

  #typeOf(expression: Expression): Type | undefined {
    const receiver = withoutWrapping(this.#tree, expression);
    const declaration = this.#declarationOf(receiver);
    if (declaration !== undefined) return this.#madeFrom(declaration);
    const member = this.member(receiver);
    return member && this.#checker.getApparentType(this.#checker.getTypeOfSymbol(member));
  }

  #declarationOf(receiver: Expression): Node | undefined {
    if (this.#tree.is(receiver, "Identifier")) return this.#resolve(receiver)?.valueDeclaration;
    if (!this.#tree.is(receiver, "PropertyAccessExpression") || !this.#tree.is(receiver.expression, "ThisKeyword"))
      return undefined;
    const owner = enclosingClass(this.#tree, receiver);
    return owner && memberNamed(this.#tree, owner, receiver.name.text);
  }

  #madeFrom(declaration: Node): Type | undefined {
    if (!this.#made.has(declaration)) this.#made.set(declaration, this.#readMade(declaration));
    return this.#made.get(declaration);
  }

  #readMade(declaration: Node): Type | undefined {
    if (!this.#tree.is(declaration, "VariableDeclaration") && !this.#tree.is(declaration, "PropertyDeclaration"))
      return undefined;
    if (declaration.type !== undefined || declaration.initializer === undefined) return undefined;
    const made = withoutWrapping(this.#tree, declaration.initializer);
    if (!this.#tree.is(made, "NewExpression")) return undefined;
    const symbol = this.#resolve(made.expression);
    if (symbol === undefined || (symbol.flags & this.#ts.SymbolFlags.Class) === 0) return undefined;
    return this.#checker.getDeclaredTypeOfSymbol(symbol);
  }

  #resolve(name: Node): Symbol | undefined {
    const symbol = this.#checker.getSymbolAtLocation(name);
    if (symbol === undefined || (symbol.flags & this.#ts.SymbolFlags.Alias) === 0) return symbol;
    return this.#checker.getAliasedSymbol(symbol);
  }
}
