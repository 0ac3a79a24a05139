import { enclosingClass, enclosingObject } from "../class-members.ts";
import { fileOf } from "../file-of.ts";
import { isImportCall } from "../imports.ts";
import { calleeName } from "../names.ts";
import type { CallLike, Expression, Identifier, Node } from "../syntax.ts";
import type { Tree } from "../tree.ts";
import type { Linker } from "./linker.ts";
import { moduleOf } from "./modules.ts";
import type { Resolver } from "./resolver.ts";
import { readReturned } from "./returned.ts";
import { imported, instanceOf, ownValue, propertyOf, resultOf, type Value } from "./value.ts";

/** What expressions hold. */
export class Expressions {
  readonly #tree: Tree;
  readonly #linker: Linker;
  readonly #resolver: Resolver;

  constructor(tree: Tree, linker: Linker, resolver: Resolver) {
    this.#tree = tree;
    this.#linker = linker;
    this.#resolver = resolver;
  }

  read(at: Expression): Value | undefined {
    const tree = this.#tree;
    if (tree.is(at, "Identifier")) return this.#identifier(at);
    if (tree.is(at, "CallExpression")) return this.#call(at);
    if (tree.is(at, "NewExpression")) return this.#made(this.#resolver.value(at.expression));
    if (tree.is(at, "AwaitExpression")) return this.#resolver.value(at.expression);
    if (tree.is(at, "ConditionalExpression"))
      return this.#resolver.value(at.whenTrue) ?? this.#resolver.value(at.whenFalse);
    if (tree.is(at, "BinaryExpression")) return this.#binary(at.operatorToken, at.left, at.right);
    if (tree.is(at, "ThisKeyword")) return this.#this(at);
    if (isOwnLiteral(tree, at)) return ownValue(at);
    return this.#access(at);
  }

  /** What stands before the last name: `client.chat` of `client.chat.create`. */
  receiver(at: Expression): Expression | undefined {
    const isAccess = this.#tree.is(at, "PropertyAccessExpression") || this.#tree.is(at, "ElementAccessExpression");
    return isAccess ? at.expression : undefined;
  }

  #identifier(at: Identifier): Value | undefined {
    const declaration = this.#resolver.scopes(at).find(at);
    if (declaration !== undefined) return this.#resolver.held(declaration);
    if (!this.#linker.globals) return undefined;
    return globalObjects.has(at.text) ? imported("node", "*") : imported("node", at.text);
  }

  #access(at: Expression): Value | undefined {
    const receiver = this.receiver(at);
    const name = calleeName(this.#tree, at);
    if (receiver === undefined || name === undefined) return undefined;
    const value = this.#resolver.value(receiver);
    if (value === undefined) return undefined;
    if (value.kind === "package") return propertyOf(value, name.text);
    return name.text === "bind" ? value : this.#resolver.member(value, name.text);
  }

  #call(at: CallLike): Value | undefined {
    if (this.#isImport(at)) return this.#module(at);
    const receiver = this.receiver(at.expression);
    if (receiver !== undefined && calleeName(this.#tree, at.expression)?.text === "bind")
      return this.#resolver.value(receiver);
    const callee = this.#resolver.value(at.expression);
    if (callee?.kind === "package") return resultOf(callee);
    return callee && readReturned(this.#tree, this.#resolver, callee.node);
  }

  /** `require` that somebody declared is not Node's. */
  #isImport(at: CallLike): boolean {
    if (!isImportCall(this.#tree, at)) return false;
    return !this.#tree.is(at.expression, "Identifier") || this.#resolver.scopes(at).find(at.expression) === undefined;
  }

  #module(at: CallLike): Value | undefined {
    const [specifier] = at.arguments;
    if (specifier === undefined || !this.#tree.is(specifier, "StringLiteral")) return undefined;
    return moduleOf(this.#linker, fileOf(at), specifier.text);
  }

  #made(value: Value | undefined): Value | undefined {
    if (value?.kind === "package") return instanceOf(value);
    return value && { ...value, instance: true };
  }

  #binary(operator: Node, left: Expression, right: Expression): Value | undefined {
    const text = fileOf(operator).text.slice(this.#tree.start(operator), operator.end);
    if (text === "??" || text === "||") return this.#resolver.value(left) ?? this.#resolver.value(right);
    return /^(?:=|\?\?=|\|\|=|&&|,)$/.test(text) ? this.#resolver.value(right) : undefined;
  }

  #this(at: Node): Value | undefined {
    const owner = enclosingClass(this.#tree, at);
    if (owner !== undefined) return ownValue(owner, true);
    const object = enclosingObject(this.#tree, at);
    return object && ownValue(object);
  }
}

const globalObjects: ReadonlySet<string> = new Set(["globalThis", "window", "self", "global"]);

function isOwnLiteral(tree: Tree, at: Node): boolean {
  return (
    tree.is(at, "ObjectLiteralExpression") ||
    tree.is(at, "ArrowFunction") ||
    tree.is(at, "FunctionExpression") ||
    tree.is(at, "ClassExpression")
  );
}
