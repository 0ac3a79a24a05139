import { declaredName } from "./names.ts";
import type { ClassLike, Kind, Node, ObjectLiteral } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** The class whose `this` is meant at a node. */
export function enclosingClass(tree: Tree, node: Node): ClassLike | undefined {
  const owner = enclosingThis(tree, node);
  return owner !== undefined && (tree.is(owner, "ClassDeclaration") || tree.is(owner, "ClassExpression"))
    ? owner
    : undefined;
}

/** The object literal whose `this` is meant at a node. */
export function enclosingObject(tree: Tree, node: Node): ObjectLiteral | undefined {
  const owner = enclosingThis(tree, node);
  return owner !== undefined && tree.is(owner, "ObjectLiteralExpression") ? owner : undefined;
}

function enclosingThis(tree: Tree, node: Node): Node | undefined {
  for (let at = node; !tree.is(at, "SourceFile"); at = at.parent) {
    const kind = tree.kind(at);
    if (kind === undefined) continue;
    if (members.has(kind)) return at.parent;
    if (kind === "FunctionExpression" && tree.is(at.parent, "PropertyAssignment")) return at.parent.parent;
    if (kind === "FunctionExpression" || kind === "FunctionDeclaration") return undefined;
  }
  return undefined;
}

const members: ReadonlySet<Kind> = new Set<Kind>([
  "MethodDeclaration",
  "GetAccessor",
  "SetAccessor",
  "Constructor",
  "PropertyDeclaration",
  "ClassStaticBlockDeclaration",
]);

/** A field, method, accessor, or constructor parameter that is also a field. */
export function memberNamed(tree: Tree, owner: ClassLike, name: string): Node | undefined {
  for (const member of owner.members) {
    if (tree.is(member, "Constructor")) {
      const field = member.parameters.find((at) => at.modifiers !== undefined && declaredName(tree, at) === name);
      if (field !== undefined) return field;
    } else if (declaredName(tree, member) === name && !isOverload(tree, member)) return member;
  }
  return undefined;
}

function isOverload(tree: Tree, member: Node): boolean {
  return tree.is(member, "MethodDeclaration") && member.body === undefined;
}
