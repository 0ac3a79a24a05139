import { fileOf } from "../file-of.ts";
import type { SpecifierIdentity } from "../identity.ts";
import { calleeName, withoutWrapping } from "../names.ts";
import type { Expression, Kind, Node, SourceFile } from "../syntax.ts";
import type { Tree } from "../tree.ts";
import { Declarations } from "./declarations.ts";
import { Expressions } from "./expressions.ts";
import type { Linker } from "./linker.ts";
import { moduleOf } from "./modules.ts";
import { Scopes } from "./scopes.ts";
import type { OwnValue, Value } from "./value.ts";

/** Follows imports through the program's syntax, without types: what it cannot follow it does not name. */
export class Tracker {
  readonly #tree: Tree;
  readonly #linker: Linker;
  readonly #scopes = new WeakMap<SourceFile, Scopes>();
  readonly #values = new WeakMap<Node, { readonly value: Value | undefined }>();
  readonly #expressions: Expressions;
  readonly #declarations: Declarations;

  constructor(tree: Tree, linker: Linker) {
    this.#tree = tree;
    this.#linker = linker;
    this.#expressions = new Expressions(tree, linker, this);
    this.#declarations = new Declarations(tree, linker, this);
  }

  identify(callee: Expression): SpecifierIdentity | undefined {
    const value = this.value(callee);
    if (value?.kind !== "package") return undefined;
    const { source, package: packageName, root, via, path } = value;
    return { source, package: packageName, root, via, path };
  }

  /** The declaration in the program's own files that a name leads to, through imports and re-exports. */
  declaration(name: Expression): Node | undefined {
    const at = withoutWrapping(this.#tree, accessOf(this.#tree, name));
    if (isMemberName(this.#tree, at)) return this.#tree.kind(at.parent) === undefined ? undefined : at.parent;
    if (this.#tree.is(at, "Identifier")) {
      const found = this.scopes(at).find(at);
      return found && (this.#declarations.taken(found) ?? this.#declarations.exported(found));
    }
    const receiver = this.#expressions.receiver(at);
    const key = calleeName(this.#tree, at);
    if (receiver === undefined || key === undefined) return undefined;
    const value = this.value(receiver);
    const member = value?.kind === "own" ? this.#declarations.member(value, key.text) : undefined;
    return member && this.#declarations.exported(member);
  }

  /** What an expression holds. */
  value(expression: Expression): Value | undefined {
    return this.#once(expression, () => this.#expressions.read(withoutWrapping(this.#tree, expression)));
  }

  /** What a declared name holds. */
  held(declaration: Node): Value | undefined {
    return this.#once(declaration, () => this.#declarations.read(declaration));
  }

  member(value: OwnValue, name: string): Value | undefined {
    return this.#declarations.memberValue(value, name);
  }

  module(from: SourceFile, specifier: string): Value | undefined {
    return moduleOf(this.#linker, from, specifier);
  }

  scopes(node: Node): Scopes {
    const file = fileOf(node);
    const scopes = this.#scopes.get(file) ?? new Scopes(this.#tree, file);
    this.#scopes.set(file, scopes);
    return scopes;
  }

  /** What leads back to itself is not known. */
  #once(node: Node, read: () => Value | undefined): Value | undefined {
    const known = this.#values.get(node);
    if (known !== undefined) return known.value;
    this.#values.set(node, { value: undefined });
    const value = read();
    this.#values.set(node, { value });
    return value;
  }
}

/** `a.b` for the name `b` in it. */
function accessOf(tree: Tree, name: Expression): Expression {
  const parent = name.parent;
  if (tree.is(parent, "PropertyAccessExpression") && parent.name === name) return parent;
  return tree.is(parent, "ElementAccessExpression") && parent.argumentExpression === name ? parent : name;
}

/** `code` of `{ code: 1 }`, `class { code = 1 }` and `<Error code={1} />` names what it stands in, and no variable. */
function isMemberName(tree: Tree, name: Node): boolean {
  const { parent } = name;
  if (!("name" in parent) || parent.name !== name) return false;
  const kind = tree.kind(parent);
  return kind === undefined || members.has(kind);
}

const members: ReadonlySet<Kind> = new Set<Kind>([
  "PropertyAssignment",
  "PropertyDeclaration",
  "PropertySignature",
  "MethodDeclaration",
  "MethodSignature",
  "GetAccessor",
  "SetAccessor",
]);
