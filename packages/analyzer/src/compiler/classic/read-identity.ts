import { fileOf } from "../file-of.ts";
import type { TypedIdentity } from "../identity.ts";
import type { PackageFiles } from "./package-files.ts";
import { declaredName } from "../names.ts";
import type { Kind, Node } from "../syntax.ts";
import type { Tree } from "../tree.ts";

/** Reads an identity off the declaration of a callee. */
export function readIdentity(
  tree: Tree,
  packages: PackageFiles,
  declaration: Node,
  names: readonly string[],
): TypedIdentity | undefined {
  const place = packages.find(fileOf(declaration).fileName);
  if (place === undefined) return undefined;
  const { container, member } = readContainer(tree, declaration);
  const members = [
    ...new Set(
      (member === "()" ? [...names, member] : [member, ...names]).flatMap((name) =>
        name === undefined ? [] : [withoutSuffix(name)],
      ),
    ),
  ];
  return { source: "types", ...place, container, members };
}

/** Bundlers rename what would clash: `tool$1`. */
function withoutSuffix(name: string): string {
  return name.replace(/\$\d+$/, "");
}

interface Place {
  readonly container: string | undefined;
  readonly member: string | undefined;
}

/** The class or interface around a declaration, with the properties in between: `Methods.chat` and `postMessage`. */
function readContainer(tree: Tree, declaration: Node): Place {
  const path: string[] = [];
  for (let at = namedBy(tree, declaration); !isOneOf(tree, at, scopes); at = at.parent) {
    const name = nameOf(tree, at);
    if (name !== undefined) path.unshift(withoutSuffix(name));
    if (isOneOf(tree, at, holders)) break;
  }
  const member = path.pop();
  return { member, container: path.length > 0 ? path.join(".") : undefined };
}

const scopes: readonly Kind[] = ["SourceFile", "ModuleBlock", "Block"];
const holders: readonly Kind[] = [
  "ClassDeclaration",
  "ClassExpression",
  "InterfaceDeclaration",
  "TypeAliasDeclaration",
];
const typed: readonly Kind[] = ["PropertyDeclaration", "PropertySignature", "VariableDeclaration"];

/** A function type written for a property is that property. */
function namedBy(tree: Tree, declaration: Node): Node {
  return tree.is(declaration, "FunctionType") && isOneOf(tree, declaration.parent, typed)
    ? declaration.parent
    : declaration;
}

function isOneOf(tree: Tree, node: Node, kinds: readonly Kind[]): boolean {
  const kind = tree.kind(node);
  return kind !== undefined && kinds.includes(kind);
}

function nameOf(tree: Tree, node: Node): string | undefined {
  if (tree.is(node, "CallSignature") || tree.is(node, "FunctionType")) return "()";
  return declaredName(tree, node);
}
