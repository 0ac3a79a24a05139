import { fileOf } from "../file-of.ts";
import type { Identifier, ImportType, Node, TypeReference } from "../syntax.ts";
import type { Tree } from "../tree.ts";
import type { Resolver } from "./resolver.ts";
import { instanceOf, ownValue, propertyOf, resultOf, type Value } from "./value.ts";

/** What a value of an annotated type is. */
export function readAnnotation(tree: Tree, resolver: Resolver, type: Node): Value | undefined {
  if (tree.is(type, "TypeReference")) return readReference(tree, resolver, type);
  if (tree.is(type, "TypeQuery")) return readEntity(tree, resolver, type.exprName);
  if (tree.is(type, "ParenthesizedType")) return readAnnotation(tree, resolver, type.type);
  if (tree.is(type, "TypeLiteral")) return ownValue(type);
  if (tree.is(type, "ImportType")) return readImport(tree, resolver, type);
  if (!tree.is(type, "UnionType")) return undefined;
  for (const part of type.types) {
    const value = readAnnotation(tree, resolver, part);
    if (value !== undefined) return value;
  }
  return undefined;
}

function readReference(tree: Tree, resolver: Resolver, type: TypeReference): Value | undefined {
  const name = type.typeName;
  if (tree.is(name, "Identifier") && resolver.scopes(name).find(name) === undefined)
    return readBuiltIn(tree, resolver, name, type.typeArguments?.[0]);
  const value = readEntity(tree, resolver, name);
  if (value?.kind === "package") return instanceOf(value);
  if (value === undefined || value.instance) return value;
  return { ...value, instance: true };
}

/** `import("openai").OpenAI` is an instance, `typeof import("openai")` the module. */
function readImport(tree: Tree, resolver: Resolver, type: ImportType): Value | undefined {
  const { argument, qualifier } = type;
  const literal = tree.is(argument, "LiteralType") ? argument.literal : undefined;
  if (literal === undefined || !tree.is(literal, "StringLiteral")) return undefined;
  const module = resolver.module(fileOf(type), literal.text);
  if (module === undefined || qualifier === undefined || !tree.is(qualifier, "Identifier")) return module;
  const named =
    module.kind === "package" ? propertyOf(module, qualifier.text) : resolver.member(module, qualifier.text);
  if (named === undefined || fileOf(type).text.startsWith("typeof", tree.start(type))) return named;
  return named.kind === "package" ? instanceOf(named) : { ...named, instance: true };
}

/** Types of the language that hand on the type that they are given. */
function readBuiltIn(tree: Tree, resolver: Resolver, name: Identifier, argument: Node | undefined): Value | undefined {
  const value = argument && readAnnotation(tree, resolver, argument);
  if (transparent.has(name.text)) return value;
  if (value?.kind !== "package") return undefined;
  if (name.text === "InstanceType") return instanceOf(value);
  return name.text === "ReturnType" ? resultOf(value) : undefined;
}

const transparent: ReadonlySet<string> = new Set([
  "Promise",
  "PromiseLike",
  "Awaited",
  "Readonly",
  "Required",
  "NonNullable",
]);

function readEntity(tree: Tree, resolver: Resolver, name: Node): Value | undefined {
  if (tree.is(name, "Identifier")) {
    const declaration = resolver.scopes(name).find(name);
    return declaration && resolver.held(declaration);
  }
  if (!tree.is(name, "QualifiedName")) return undefined;
  const left = readEntity(tree, resolver, name.left);
  if (left?.kind === "package") return propertyOf(left, name.right.text);
  return left && resolver.member(left, name.right.text);
}
