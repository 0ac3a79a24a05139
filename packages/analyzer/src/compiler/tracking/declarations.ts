import { memberNamed } from "../class-members.ts";
import { isTakenFromVariable } from "../destructured.ts";
import { fileOf } from "../file-of.ts";
import { type Holder, isHolder } from "../is-holder.ts";
import { declaredName } from "../names.ts";
import type { BindingElement, ClassLike, Identifier, ImportSpecifier, Node, NodeOf, SourceFile } from "../syntax.ts";
import type { Tree } from "../tree.ts";
import { readAnnotation } from "./annotations.ts";
import { readAssigned, readSetField } from "./assignments.ts";
import { findExport, readStars } from "./exports.ts";
import { readImported } from "./imported.ts";
import type { Linker } from "./linker.ts";
import { moduleOf } from "./modules.ts";
import type { Resolver } from "./resolver.ts";
import { readReturned } from "./returned.ts";
import { instanceOf, ownValue, propertyOf, type OwnValue, type PackageValue, type Value } from "./value.ts";

/** What declared names hold. */
export class Declarations {
  readonly #tree: Tree;
  readonly #linker: Linker;
  readonly #resolver: Resolver;

  constructor(tree: Tree, linker: Linker, resolver: Resolver) {
    this.#tree = tree;
    this.#linker = linker;
    this.#resolver = resolver;
  }

  read(declaration: Node): Value | undefined {
    const tree = this.#tree;
    const origin = readImported(tree, declaration);
    if (origin !== undefined) return this.#imported(fileOf(declaration), origin.specifier, origin.name);
    if (tree.is(declaration, "ExportSpecifier")) return this.#shorthand(declaration.propertyName ?? declaration.name);
    if (tree.is(declaration, "BindingElement")) return this.#bound(declaration);
    if (tree.is(declaration, "ShorthandPropertyAssignment")) return this.#shorthand(declaration.name);
    if (tree.is(declaration, "ExportAssignment")) return this.#resolver.value(declaration.expression);
    if (tree.is(declaration, "TypeAliasDeclaration")) return readAnnotation(tree, this.#resolver, declaration.type);
    if (tree.is(declaration, "GetAccessor")) return readReturned(tree, this.#resolver, declaration);
    if (isHolder(tree, declaration)) return this.#holder(declaration);
    return tree.is(declaration, "EnumDeclaration") ? undefined : ownValue(declaration);
  }

  /** A name's declaration in the program's own files, through the imports and exports in between. */
  exported(declaration: Node, seen: ReadonlySet<Node> = new Set()): Node | undefined {
    if (seen.has(declaration)) return undefined;
    const next = this.#next(declaration);
    return next === "itself" ? declaration : next && this.exported(next, new Set([...seen, declaration]));
  }

  /** The property that a destructured name was taken from, where it holds a value. */
  taken(declaration: Node): Node | undefined {
    if (!this.#tree.is(declaration, "BindingElement") || !isTakenFromVariable(this.#tree, declaration))
      return undefined;
    const from = this.#patternOf(declaration);
    const member = from?.whole.kind === "own" ? this.member(from.whole, from.name) : undefined;
    return member === undefined || this.#tree.is(member, "PropertySignature") ? undefined : this.exported(member);
  }

  #next(declaration: Node): Node | "itself" | undefined {
    const origin = readImported(this.#tree, declaration);
    if (origin !== undefined) {
      const file = this.#linker.file(fileOf(declaration), origin.specifier);
      return file === undefined || origin.name === "*" ? file : this.#exportOf(file, origin.name, new Set());
    }
    if (!this.#tree.is(declaration, "ExportSpecifier")) return "itself";
    return this.#local(declaration);
  }

  /** Where a property of an own module, class or object is declared. */
  member(value: OwnValue, name: string): Node | undefined {
    const { node } = value;
    if (this.#tree.is(node, "SourceFile")) return this.#exportOf(node, name, new Set());
    if (isClass(this.#tree, node)) return this.#inLineage(node, name);
    if (this.#tree.is(node, "ObjectLiteralExpression"))
      return node.properties.find((at) => declaredName(this.#tree, at) === name);
    const isType = this.#tree.is(node, "InterfaceDeclaration") || this.#tree.is(node, "TypeLiteral");
    return isType ? node.members.find((at) => declaredName(this.#tree, at) === name) : undefined;
  }

  #inLineage(owner: ClassLike, name: string): Node | undefined {
    for (const at of this.#lineage(owner).classes) {
      const member = memberNamed(this.#tree, at, name);
      if (member !== undefined) return member;
    }
    return undefined;
  }

  #imported(from: SourceFile, specifier: string, name: string): Value | undefined {
    const module = moduleOf(this.#linker, from, specifier);
    if (module === undefined || name === "*") return module;
    return module.kind === "package" ? propertyOf(module, name) : this.memberValue(module, name);
  }

  memberValue(value: OwnValue, name: string): Value | undefined {
    const member = this.member(value, name);
    if (member !== undefined) return this.#resolver.held(member);
    if (this.#tree.is(value.node, "SourceFile")) return this.#passedOn(value.node, name);
    return isClass(this.#tree, value.node) ? this.#inherited(value.node, value.instance, name) : undefined;
  }

  #inherited(owner: ClassLike, instance: boolean, name: string): Value | undefined {
    const { classes, origin } = this.#lineage(owner);
    for (const at of instance ? classes : []) {
      const set = readSetField(this.#tree, this.#resolver, at, name);
      if (set !== undefined) return set;
    }
    return origin && propertyOf(instance ? instanceOf(origin) : origin, name);
  }

  /** A class of our own with those of our own that it extends, and the package's class at their end. */
  #lineage(owner: ClassLike): Lineage {
    const classes = new Set<ClassLike>();
    for (let at = owner; !classes.has(at);) {
      classes.add(at);
      const base = this.#baseOf(at);
      if (base?.kind === "package") return { classes, origin: base };
      if (base !== undefined && isClass(this.#tree, base.node)) at = base.node;
    }
    return { classes, origin: undefined };
  }

  #baseOf(owner: ClassLike): Value | undefined {
    const clause = owner.heritageClauses?.[0];
    if (clause === undefined || !this.#tree.is(clause, "HeritageClause")) return undefined;
    const isExtends = fileOf(owner).text.startsWith("extends", this.#tree.start(clause));
    const [base] = clause.types;
    return isExtends && base !== undefined ? this.#resolver.value(base.expression) : undefined;
  }

  /** `export * from "ai"` */
  #passedOn(file: SourceFile, name: string): Value | undefined {
    for (const specifier of readStars(this.#tree, file)) {
      const module = moduleOf(this.#linker, file, specifier);
      if (module?.kind === "package") return propertyOf(module, name);
    }
    return undefined;
  }

  #exportOf(file: SourceFile, name: string, seen: Set<SourceFile>): Node | undefined {
    if (seen.has(file)) return undefined;
    seen.add(file);
    const found = findExport(this.#tree, file, name);
    if (found !== undefined) return found;
    for (const specifier of readStars(this.#tree, file)) {
      const next = this.#linker.file(file, specifier);
      const node = next && this.#exportOf(next, name, seen);
      if (node !== undefined) return node;
    }
    return undefined;
  }

  #local(specifier: ImportSpecifier): Node | undefined {
    const name = specifier.propertyName ?? specifier.name;
    return this.#resolver.scopes(name).find(name);
  }

  #shorthand(name: Identifier): Value | undefined {
    const declaration = this.#resolver.scopes(name).find(name);
    return declaration && this.#resolver.held(declaration);
  }

  /** `{ create }` of `const { create } = client.chat.completions` and of a parameter. */
  #bound(element: BindingElement): Value | undefined {
    const from = this.#patternOf(element);
    if (from?.whole.kind === "package") return propertyOf(from.whole, from.name);
    return from && this.#resolver.member(from.whole, from.name);
  }

  #patternOf(element: BindingElement): { readonly whole: Value; readonly name: string } | undefined {
    const pattern = element.parent;
    const name = element.propertyName ?? element.name;
    if (element.dotDotDotToken !== undefined || !this.#tree.is(pattern, "ObjectBindingPattern")) return undefined;
    if (!this.#tree.is(name, "Identifier") && !this.#tree.is(name, "StringLiteral")) return undefined;
    const whole = this.#resolver.held(pattern.parent);
    return whole && { whole, name: name.text };
  }

  #holder(holder: Holder): Value | undefined {
    const typed = holder.type && readAnnotation(this.#tree, this.#resolver, holder.type);
    if (typed !== undefined) return typed;
    if (holder.initializer !== undefined) return this.#resolver.value(holder.initializer);
    return this.#expected(holder) ?? readAssigned(this.#tree, this.#resolver, holder);
  }

  /** `client` of `const register: Register = (client) => …`, where the type says what it takes. */
  #expected(holder: Holder): Value | undefined {
    const taking = holder.parent;
    const variable = taking.parent;
    if (!this.#tree.is(taking, "ArrowFunction") && !this.#tree.is(taking, "FunctionExpression")) return undefined;
    const written = this.#tree.is(variable, "VariableDeclaration") ? variable.type : undefined;
    const type = written && this.#functionType(written);
    const parameter = type?.parameters[taking.parameters.findIndex((at) => at === holder)]?.type;
    return parameter && readAnnotation(this.#tree, this.#resolver, parameter);
  }

  #functionType(type: Node): NodeOf["FunctionType"] | undefined {
    if (this.#tree.is(type, "FunctionType")) return type;
    const name = this.#tree.is(type, "TypeReference") ? type.typeName : undefined;
    if (name === undefined || !this.#tree.is(name, "Identifier")) return undefined;
    const declaration = this.#resolver.scopes(name).find(name);
    const own = declaration && this.exported(declaration);
    return own !== undefined && this.#tree.is(own, "TypeAliasDeclaration") ? this.#functionType(own.type) : undefined;
  }
}

interface Lineage {
  readonly classes: ReadonlySet<ClassLike>;
  readonly origin: PackageValue | undefined;
}

function isClass(tree: Tree, node: Node): node is ClassLike {
  return tree.is(node, "ClassDeclaration") || tree.is(node, "ClassExpression");
}
